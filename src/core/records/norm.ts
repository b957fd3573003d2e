/** ‖(a, b)‖₂: as quick as the bare root, and right where the squares would overflow or vanish. */
export function norm(a: number, b: number): number {
  const squares = a * a + b * b
  if (squares > 1e-280 && squares < Infinity) return Math.sqrt(squares)
  const scale = Math.max(Math.abs(a), Math.abs(b))
  if (scale === 0 || scale === Infinity) return scale
  return scale * Math.sqrt((a / scale) ** 2 + (b / scale) ** 2)
}
