/// Elementary functions that give the same bits on every machine.
///
/// Built from `+ - * /`, `squareRoot` and bit operations only, without fused multiply-add, because
/// the C library's results differ between processors and versions. Priorities: the same bits first,
/// then at most one unit in the last place from the C library (`exp`, `log`, `exp2`, `log2`), then
/// few branches, so that loops over buffers pipeline and vectorise (`Bulk`).
public enum Elementary {}
