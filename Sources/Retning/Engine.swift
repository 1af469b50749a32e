/// The engine as it names itself in results and reports.
public enum Engine {
  public static let version = "0.1.0"
}
