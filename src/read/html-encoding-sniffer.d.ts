declare module "html-encoding-sniffer" {
  /** The name of a page's encoding by the WHATWG sniffing algorithm. */
  function sniffEncoding(
    bytes: Uint8Array,
    options?: { readonly transportLayerEncodingLabel?: string; readonly defaultEncoding?: string },
  ): string;
  export = sniffEncoding;
}
