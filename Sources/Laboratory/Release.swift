/// What this program is.
public enum Release {
  /// The release number, as in every result; never a commit.
  public static let version = "0.1.0"
}
