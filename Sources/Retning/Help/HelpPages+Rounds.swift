extension HelpPage {
  /// Reporting rounds, and what ministries say in words.
  static let rounds = ##"""

    """##
}
