import { useTranslation } from "react-i18next";
import { Ledger } from "@/features/recovery";
import { InnerTop } from "./inner-top";
import { useRoom } from "./store-context";

export function LedgerPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Ledger
      storeId={store.id}
      currency={store.currency}
      timeZone={store.timeZone}
      header={(title) => <InnerTop title={title} room={t("recovery.title")} back={{ to: "/recovery" }} />}
    />
  );
}
