extension Poseidon2 {
  /// Permutes sixteen elements in place, as `width16` does.
  public static func permute16(_ state: UnsafeMutablePointer<KoalaBear>) {
    width16.permute(state)
  }

  /// Permutes sixteen states in place: lane k of the sixteen vectors is state k.
  public static func permute16(_ state: UnsafeMutablePointer<PackedKoalaBear>) {
    width16.permute(state)
  }
}
