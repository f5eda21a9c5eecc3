import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { SuspensionReason, Tenant } from "@/api/types";
import { Button } from "@/ui/button";
import { Refusal } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { Sheet } from "@/ui/sheet";
import { useSuspend } from "./tenant-queries";

const REASONS = ["SECURITY", "ABUSE", "PAYMENT", "REQUEST"] as const;

/** Says what a suspension does, and asks why. */
export function SuspendSheet({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const { t } = useTranslation("ops");
  const [reason, setReason] = useState<SuspensionReason>("SECURITY");
  const suspend = useSuspend(onClose);
  const options = REASONS.map((value) => ({ value, label: t(`tenants.reason.${value}`) }));
  return (
    <Sheet open onClose={onClose} title={t("tenants.suspendOne", { name: tenant.name })}>
      <p className="muted">{t("tenants.text")}</p>
      <Segmented label={t("tenants.reason.label")} options={options} value={reason} onChange={setReason} />
      {suspend.isError && <Refusal>{describeProblem(suspend.error)}</Refusal>}
      <Button
        variant="danger"
        size="big"
        wide
        busy={suspend.isPending}
        onClick={() => suspend.mutate({ params: { path: { organisationId: tenant.id } }, body: { reason } })}
      >
        {t("tenants.suspend")}
      </Button>
    </Sheet>
  );
}
