/** Milliseconds after which a press of a finger is no tap any more; browsers open their menus a little later. */
export const longPress = 450
