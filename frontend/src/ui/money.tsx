/**
 * Amounts and times inside texts, for reading.
 */
import { formatFen } from "../kernel/money";
import { dateText, dateTimeText } from "../words";

export const Money = ({ fen }: { fen: number | null | undefined }) =>
  fen === null || fen === undefined ? null : <span class="tabular-nums">{formatFen(fen)}</span>;

export const DateTime = ({ at }: { at: string | null | undefined }) =>
  at ? <time dateTime={at}>{at.length === 10 ? dateText(at) : dateTimeText(at)}</time> : null;
