/** The menu of a narrow window is none in a wide one, where its links stand in the header: it closes when the window widens. */

const WIDE = '(min-width: 45em)';

const menu = document.getElementById('sections');
// browsers of before 2024 know no popover: there the menu is a list like any other
if (menu && 'hidePopover' in menu) matchMedia(WIDE).addEventListener('change', () => menu.hidePopover());
