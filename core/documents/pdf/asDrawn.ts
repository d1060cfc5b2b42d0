/** The text layer's own parameters (pdf.js, TextLayerBuilder), so that its spans are the items that are read. */
export const AS_DRAWN = { includeMarkedContent: true, disableNormalization: true };
