import { Ledger } from "@/features/recovery";
import { InnerTop } from "./recovery-page";
import { useRoom } from "./store-context";

export function LedgerPage() {
  const { store } = useRoom();
  return (
    <Ledger
      storeId={store.id}
      currency={store.currency}
      timeZone={store.timeZone}
      header={(title) => <InnerTop title={title} />}
    />
  );
}
