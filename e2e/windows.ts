/** Sizes of windows, in CSS pixels: phones upright and on their side, tablets, laptops, projectors and wide screens. */
export const windows = [
  // A window of 320 pixels with a scroll bar, or half a desk’s at 400 %.
  { width: 305, height: 640 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
  { width: 820, height: 1180 },
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1440 },
  { width: 3440, height: 1440 },
] as const
