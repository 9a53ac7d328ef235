/// Why a program that the laboratory is compared with gives no answer.
struct PeerSilence: Error, CustomStringConvertible {
  let description: String
}
