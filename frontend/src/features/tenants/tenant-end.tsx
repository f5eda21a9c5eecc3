import { DoorClosed, Download } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Tenant } from "@/api/types";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { State } from "@/ui/state";
import { useClosing, useTenantExport } from "./tenant-queries";

/** How a tenant goes: with what is its own, and for good when two say so. */
export function TenantEnd({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation("ops");
  const exporting = useTenantExport();
  const { close, keep } = useClosing(tenant.id);
  const [asking, setAsking] = useState(false);
  const refusal = exporting.error ?? close.error ?? keep.error;
  return (
    <div className="tenants__end">
      {tenant.closedAt !== null && (
        <State meaning="bad" icon={DoorClosed}>
          {t("tenants.closed")} <Instant at={tenant.closedAt} style="day" />
        </State>
      )}
      {tenant.closedAt === null && tenant.closingAskedBy !== null && (
        <p className="t-14 muted">
          {t("tenants.closingAsked", { name: tenant.closingAskedBy, reason: tenant.closingReason })}
          {tenant.mine && ` ${t("tenants.closingMine")}`}
        </p>
      )}
      <div className="tenants__acts">
        <Button size="dense" icon={Download} busy={exporting.isPending} onClick={() => exporting.mutate(tenant.id)}>
          {t("tenants.export")}
        </Button>
        {tenant.closedAt === null && tenant.closingAskedBy === null && (
          <Button size="dense" onClick={() => setAsking(true)}>
            {t("tenants.askClosing")}
          </Button>
        )}
        {tenant.closedAt === null && tenant.closingAskedBy !== null && (
          <>
            <Button size="dense" busy={keep.isPending} onClick={() => keep.act()}>
              {t("tenants.keep")}
            </Button>
            {!tenant.mine && (
              <Button
                size="dense"
                variant="danger"
                busy={close.isPending}
                onClick={() => void close.act(null).catch(() => undefined)}
              >
                {t("tenants.agreeClosing")}
              </Button>
            )}
          </>
        )}
      </div>
      {refusal !== null && !asking && <Refusal>{describeProblem(refusal)}</Refusal>}
      {asking && <AskClosing tenant={tenant} onClose={() => setAsking(false)} />}
    </div>
  );
}

function AskClosing({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const { t } = useTranslation(["ops", "common"]);
  const { close } = useClosing(tenant.id);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") {
      void close.act(reason.trim()).then(onClose, () => undefined);
    }
  };
  return (
    <Sheet open onClose={onClose} title={t("tenants.closeOne", { name: tenant.name })}>
      <form className="stack" onSubmit={send}>
        <p className="muted">{t("tenants.closeText")}</p>
        <TextArea
          label={t("tenants.closeReason")}
          error={missing ? t("common:lift.missing") : undefined}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {close.isError && <Refusal>{describeProblem(close.error)}</Refusal>}
        <Button type="submit" variant="danger" size="big" wide busy={close.isPending}>
          {t("tenants.askClosing")}
        </Button>
      </form>
    </Sheet>
  );
}
