/** One of two values beside each other. */
export function Side({ label, text }: { label: string; text: string }) {
  return (
    <div class="min-w-0 rounded-field bg-base-200 px-3 py-2">
      <div class="text-sm text-ink-soft">{label}</div>
      <div class="whitespace-pre-wrap">{text}</div>
    </div>
  );
}
