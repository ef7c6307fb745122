/** What the bundler hands over instead of a module; it knows default exports only. */
declare module '*?worker&url' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: the bundler's own form
  export default url;
}
declare module '*.json?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler's own form
  export default text;
}
