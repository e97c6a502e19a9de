/**
 * Short facts in a row with dots between them: a number, a day, a place. Breaks between the facts; a dot never begins or ends a line.
 */
export function Dotted({ facts }: { facts: readonly (string | null | undefined)[] }) {
  const told = facts.filter(Boolean);
  return (
    <span class="block overflow-hidden">
      <span class="-ml-4 flex flex-wrap tabular-nums">
        {told.map((fact) => (
          <span
            key={fact}
            class="relative max-w-full pl-4 before:absolute before:left-0 before:w-4 before:text-center before:content-['·']"
          >
            {fact}
          </span>
        ))}
      </span>
    </span>
  );
}
