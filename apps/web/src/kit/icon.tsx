import type { JSX } from 'preact';

/** Line drawings on a 24 × 24 grid, our own; each is one path. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  leave: 'M14 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h8M10 12h10M17 8.5l3.5 3.5-3.5 3.5',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  care: 'M12 4l9 15.5H3zM12 10v4.5M12 17.2v.1',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5.5M12 7.8v.1',
  home: 'M4 11l8-6.5 8 6.5M6 9.8V19h4.5v-5h3v5H18V9.8',
  record: 'M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h3.5',
  me: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20c.9-3.6 3.9-5.5 7.5-5.5s6.6 1.9 7.5 5.5',
  magnifier: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M16 16l4.5 4.5',
  percent:
    'M7 4.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5M17 14.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5M18.500 5l-13 14',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8',
  hand: 'M12 21c-4 0-6.5-2.6-7.5-6.5L3.6 11c-.3-1.4 1.6-2 2.2-.8L7.5 13V5.6c0-1.6 2.3-1.6 2.3 0V11 4.4c0-1.6 2.3-1.6 2.3 0V11 5.2c0-1.6 2.3-1.6 2.3 0V11.5 7.6c0-1.6 2.3-1.6 2.3 0V15c0 3.6-1.4 6-4.7 6',
  people:
    'M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5M2.8 19c.6-3 3-4.7 6.2-4.7s5.600 1.700 6.200 4.700M15.500 5.400a3 3 0 0 1 0 5.700M17.500 14.700c2 .6 3.300 2.100 3.700 4.300',
  phone:
    'M6.500 3.500l3 .5 1 4.200-2 1.700c1.100 2.400 2.900 4.300 5.400 5.500l1.800-2 4.200 1.100.5 3c.1 1-.7 1.800-1.700 1.800C11 19 4.800 12.600 4.700 5.200c0-1 .8-1.800 1.800-1.700',
  help: 'M12 20.500l-7.500-7a4.600 4.600 0 0 1 6.500-6.600l1 1 1-1a4.600 4.600 0 0 1 6.500 6.600z',
  message: 'M4 5h16v11.500H11L6.500 20v-3.500H4zM8 9h8M8 12.500h5',
  copy: 'M8.500 8.500h11v11h-11zM15.500 8.500v-4h-11v11h4',
  print: 'M7 9V4h10v5M7 17H4.500V9h15v8H17M7 14h10v6.500H7z',
  save: 'M12 4v11M7.500 11l4.500 4.500 4.500-4.500M4.500 19.500h15',
  clock: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 7.500V12l3.200 2',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  file: 'M6 3.500h8l4.500 4.500v12.500H6zM13.500 3.500V8.500h5',
  plus: 'M12 5v14M5 12h14',
  trash: 'M5 7h14M9.500 7V4.500h5V7M7 7l1 13h8l1-13',
  large: 'M3.500 19L9 5l5.500 14M5.500 14.500h7M15 19l3.200-8 3.300 8M16 16.500h4.500',
  wait: 'M6 4h12M6 20h12M7.500 4c0 4.500 9 7 9 16M16.500 4c0 4.500-9 7-9 16',
  broken:
    'M9.500 14.500l-3 3a3.200 3.200 0 0 1-4.500-4.500l3-3M14.500 9.500l3-3a3.200 3.200 0 0 1 4.500 4.500l-3 3M8 4v3M4 8h3M16 20v-3M20 16h-3',
} as const;

export type IconName = keyof typeof PATHS;
export const ICON_NAMES = Object.keys(PATHS) as IconName[];

/** Always decoration: the words beside it say the same. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }): JSX.Element {
  return (
    <svg class={small ? 'icon icon-small' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
