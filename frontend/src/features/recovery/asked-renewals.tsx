import { QrCode } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { AskedRenewal } from "@/api/types";
import { Button } from "@/ui/button";
import { Ago, Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { useAskedRenewals, useRenewal, useSetAside } from "./renewal-queries";
import { RenewedCode } from "./renewed-code";

interface AskedRenewalsProps {
  storeId: string;
  timeZone: string;
}

/** Somebody with a code that is over asks for another: made here, and handed over in the store. */
export function AskedRenewals({ storeId, timeZone }: AskedRenewalsProps) {
  const { t } = useTranslation(["store", "common"]);
  const { asked, hasNextPage, fetchNextPage, isFetchingNextPage } = useAskedRenewals(storeId);
  const renewal = useRenewal(storeId);
  const setAside = useSetAside(storeId);
  const [shown, setShown] = useState(false);
  const refused = renewal.error ?? setAside.error;
  const nobody = asked === undefined || asked.length === 0;
  return (
    <>
      {!nobody && (
        <section className="renewals" aria-labelledby="renewals">
          <h2 id="renewals" className="section-head t-14">
            {t("renewals.title")} <span className="quiet label">{asked.length}</span>
          </h2>
          {refused && <Refusal>{describeProblem(refused)}</Refusal>}
          <ul className="rows rows--closed">
            {asked.map((wish) => (
              <li key={wish.id} className="renewals__one">
                <Wish wish={wish} timeZone={timeZone} />
                <div className="line">
                  {wish.open && (
                    <Button
                      icon={QrCode}
                      busy={renewal.isPending}
                      onClick={() => {
                        setShown(true);
                        renewal.renew(wish.codeId);
                      }}
                    >
                      {t("renewals.renew")}
                    </Button>
                  )}
                  <Button variant="plain" busy={setAside.isPending} onClick={() => setAside.setAside(wish.id)}>
                    {t("renewals.setAside")}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
          {hasNextPage && (
            <Button wide busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t("common:action.more")}
            </Button>
          )}
        </section>
      )}
      <RenewedCode
        request={renewal.data}
        open={shown && renewal.isSuccess}
        onClose={() => setShown(false)}
        timeZone={timeZone}
      />
    </>
  );
}

function Wish({ wish, timeZone }: { wish: AskedRenewal; timeZone: string }) {
  const { t } = useTranslation("store");
  return (
    <div className="grow">
      <span className="label id">{wish.personReference ?? t("renewals.underReview")}</span>
      <div className="t-13 muted">
        {t("renewals.about")} <Instant at={wish.occurredAt} style="day-time" timeZone={timeZone} />,{" "}
        {t(wish.used ? "renewals.wasUsed" : "renewals.isOver")}. {t("renewals.asked")}{" "}
        <Ago at={wish.askedAt} timeZone={timeZone} />
        {!wish.open && <>. {t("renewals.nothingOpen")}</>}
      </div>
    </div>
  );
}
