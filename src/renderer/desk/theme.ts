import { createTheme } from '@mantine/core';

/**
 * Mantine in our tokens: names and sizes here, colours by CSS variables in mantine.css, so that light and dark are decided in
 * one file for all pages.
 */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-code)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  defaultRadius: 6,
  primaryColor: 'blue',
  cursorType: 'pointer',
  respectReducedMotion: true,
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        radius: 8,
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.4 },
      },
    },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 120 } } },
  },
});
