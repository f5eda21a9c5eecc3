import { Send } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Button } from "@/ui/button";
import { Refusal } from "@/ui/notices";
import { DeliveryList } from "./delivery-list";
import { useTest } from "./notice-queries";

interface TestButtonProps {
  storeId: string;
  /** Left out for the reader's own phone. */
  contactId?: string;
}

/** Tries all ways and shows what became of each, as it becomes known. */
export function TestButton({ storeId, contactId }: TestButtonProps) {
  const { t } = useTranslation("store");
  const test = useTest(storeId, contactId);
  return (
    <div className="stack">
      <Button icon={Send} size="big" wide busy={test.busy} onClick={test.send}>
        {t("notices.test")}
      </Button>
      {test.error !== null && <Refusal>{describeProblem(test.error)}</Refusal>}
      <div role="status">
        {test.notice?.deliveries.length === 0 && <p className="muted">{t("notices.underWay")}</p>}
        {test.notice && <DeliveryList deliveries={test.notice.deliveries} withNames={false} />}
      </div>
    </div>
  );
}
