/** Signs of the interface itself, on the same 24 × 24 grid as the icons of the bricks. */
export const interfaceIcons = {
  arrow: '<path d="M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5"/>',
  back: '<path d="M19.5 12h-15M11 5.5L4.5 12l6.5 6.5"/>',
  external:
    '<path d="M9.5 5h-4A1.5 1.5 0 0 0 4 6.5v12A1.5 1.5 0 0 0 5.5 20h12a1.5 1.5 0 0 0 1.5-1.5v-4M13.5 4H20v6.5M20 4l-9 9"/>',
  edit: '<path d="M4 20l1-4.5L16.3 4.2a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.8L8.5 19zM14 6.5l3.5 3.5"/>',
  filter: '<path d="M4 6h16M7 12h10M10 18h4"/>',
  close: '<path d="M6 6l12 12M18 6L6 18"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.4 2"/>',
  compass: '<circle cx="12" cy="12" r="9"/><path d="M15.6 8.4l-2 5.2-5.2 2 2-5.2z"/>',
  search: '<circle cx="10.8" cy="10.8" r="6.8"/><path d="M20.5 20.5l-4.9-4.9"/>',
  text: '<path d="M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 12.5h7M9 16h7"/>',
  word: '<path d="M4.5 19.5l5.2-14h.6l5.2 14M6.4 14.5h7.2M17 9h4M19 7v4"/>',
  system: '<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5v17M12 8l6.5-2M12 12.5l8-1.5M12 17l6.5-.5"/>',
  light:
    '<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3l1.8 1.8M16.9 16.9l1.8 1.8M18.7 5.3l-1.8 1.8M7.1 16.9l-1.8 1.8"/>',
  dark: '<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z"/>',
} as const;
