/** One password, typed unseen; the browser's keeper of passwords is told which one it is. */
interface PasswordProps {
  label: string;
  value: string;
  set: (value: string) => void;
  /** "current-password" or "new-password". */
  keeper: "current-password" | "new-password";
}

export const PasswordField = ({ label, value, set, keeper }: PasswordProps) => (
  <label class="flex flex-col gap-1.5">
    <span class="font-medium">{label}</span>
    <input
      class="input input-lg w-full border-edge bg-base-100"
      type="password"
      autocomplete={keeper}
      required
      maxLength={200}
      value={value}
      onInput={(event) => set(event.currentTarget.value)}
    />
  </label>
);
