import { QrCode, ReceiptText, RefreshCw } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PersonDetail } from "@/api/types";
import { useNow } from "@/lib/use-now";
import { IconButton } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { Refusal } from "@/ui/notices";
import { useRenewal } from "./renewal-queries";
import { RenewedCode } from "./renewed-code";

interface RequestListProps {
  storeId: string;
  person: PersonDetail;
  timeZone: string;
}

/** The codes that were handed over and the receipts that came of them. */
export function RequestList({ storeId, person, timeZone }: RequestListProps) {
  const { t } = useTranslation("store");
  const { requests, receipts } = person;
  const renewal = useRenewal(storeId);
  const [shown, setShown] = useState(false);
  if (requests.length + receipts.length === 0) {
    return null;
  }
  return (
    <section>
      <h2 className="section-head t-14">{t("person.requests")}</h2>
      {renewal.isError && <Refusal>{describeProblem(renewal.error)}</Refusal>}
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
            <div className="line">
              {!request.replaced && person.outstanding.minor > 0 && (
                <IconButton
                  variant="plain"
                  icon={RefreshCw}
                  label={t("person.renew")}
                  busy={renewal.isPending}
                  onClick={() => {
                    setShown(true);
                    renewal.renew(request.id);
                  }}
                />
              )}
              <Instant className="quiet" at={request.createdAt} style="day" timeZone={timeZone} />
            </div>
          </li>
        ))}
      </ul>
      <RenewedCode
        request={renewal.data}
        open={shown && renewal.isSuccess}
        onClose={() => setShown(false)}
        timeZone={timeZone}
      />
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
  const fate = request.usedAt ? "used" : request.replaced ? "replaced" : expired ? "expired" : "valid";
  return (
    <div className="t-13 quiet">
      {t(`person.code.${fate}`)}{" "}
      <Instant at={request.usedAt ?? request.expiresAt} style="day-time" timeZone={timeZone} />
    </div>
  );
}
