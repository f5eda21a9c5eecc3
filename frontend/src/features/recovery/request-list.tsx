import { QrCode, ReceiptText } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PersonDetail } from "@/api/types";
import { useNow } from "@/lib/use-now";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";

interface RequestListProps {
  person: PersonDetail;
  timeZone: string;
}

/** The codes that were handed over and the receipts that came of them. */
export function RequestList({ person, timeZone }: RequestListProps) {
  const { t } = useTranslation("store");
  const { requests, receipts } = person;
  if (requests.length + receipts.length === 0) {
    return null;
  }
  return (
    <section>
      <h2 className="section-head t-14">{t("person.requests")}</h2>
      <ul className="rows rows--closed t-14">
        {receipts.map((receipt) => (
          <li key={receipt.number} className="record">
            <ReceiptText className="icon" />
            <div>
              {t("person.receipt", { number: receipt.number })}, <MoneyText money={receipt.amount} />
              <div className="t-13 quiet">
                {t("person.share")} <MoneyText money={receipt.commission} />
              </div>
            </div>
            <Instant className="quiet" at={receipt.paidAt} style="day" timeZone={timeZone} />
          </li>
        ))}
        {requests.map((request) => (
          <li key={request.id} className="record">
            <QrCode className="icon" />
            <div>
              {t("person.codeBy", { name: request.createdBy.name })}
              <RequestFate request={request} timeZone={timeZone} />
            </div>
            <Instant className="quiet" at={request.createdAt} style="day" timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RequestFateProps {
  request: PersonDetail["requests"][number];
  timeZone: string;
}

function RequestFate({ request, timeZone }: RequestFateProps) {
  const { t } = useTranslation("store");
  const now = useNow();
  const expired = Date.parse(request.expiresAt) <= now;
  const fate = request.usedAt ? "used" : expired ? "expired" : "valid";
  return (
    <div className="t-13 quiet">
      {t(`person.code.${fate}`)}{" "}
      <Instant at={request.usedAt ?? request.expiresAt} style="day-time" timeZone={timeZone} />
    </div>
  );
}
