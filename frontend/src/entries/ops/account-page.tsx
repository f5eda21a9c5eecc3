import { AccountSecurity } from "@/features/account";

/** One's own account; all that the console shows to somebody who has not set up a second factor. */
export function AccountPage() {
  return (
    <main className="ops__page scroll">
      <AccountSecurity />
    </main>
  );
}
