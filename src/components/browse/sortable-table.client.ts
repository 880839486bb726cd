/**
 * `<sortable-table>`: the headers of its table become buttons that put the rows in order, then the other way round. Rows
 * that stand in groups leave them, for an order that runs across.
 */
import { compareCells } from '../../browser/choice.ts';
import { pageLocale } from '../site/page-locale.client.ts';

class SortableTable extends HTMLElement {
  connectedCallback(): void {
    const headers = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
    for (const [column, header] of headers.entries()) {
      if (header.querySelector('button')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => this.sort(headers, column));
    }
  }

  private sort(headers: readonly HTMLTableCellElement[], column: number): void {
    const header = headers[column];
    const table = this.querySelector('table');
    if (!header || !table) return;
    const direction = header.ariaSort === 'ascending' ? -1 : 1;
    for (const other of headers) if (other !== header) other.removeAttribute('aria-sort');
    header.ariaSort = direction > 0 ? 'ascending' : 'descending';
    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-item]')].map((row) => ({
      row,
      value: valueOf(row.cells[column]),
    }));
    const locale = pageLocale();
    rows.sort((a, b) => {
      const order = compareCells(a.value, b.value, locale);
      // whatever the direction, what is not known stays at the end
      return a.value === '' || b.value === '' ? order : order * direction;
    });
    const [body, ...others] = table.tBodies;
    body?.replaceChildren(...rows.map(({ row }) => row));
    for (const other of others) other.remove();
    delete body?.dataset.group;
  }
}

function valueOf(cell: HTMLTableCellElement | undefined): string {
  return cell?.dataset.value ?? cell?.textContent?.trim() ?? '';
}

customElements.define('sortable-table', SortableTable);
