/** Two channels of whole numbers in -32768..32767, of equal length. */
export type Pcm16 = { readonly left: Int16Array; readonly right: Int16Array };
