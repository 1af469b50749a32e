#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number to the power of another, as the system's library computes it.
func power(_ base: Double, _ exponent: Double) -> Double {
  pow(base, exponent)
}
