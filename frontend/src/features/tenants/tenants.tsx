import { Ban, CircleCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Tenant } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { More } from "@/ui/pages";
import { State } from "@/ui/state";
import { SuspendSheet } from "./suspend-sheet";
import { TenantEnd } from "./tenant-end";
import { useResume, useTenants } from "./tenant-queries";
import "./tenants.css";

/** Every organisation with its stores; one is suspended as a whole. What else may be done with a store is handed in. */
export function Tenants({ acts }: { acts: (storeId: string) => ReactNode }) {
  const { t } = useTranslation("ops");
  const tenants = useTenants();
  const resume = useResume();
  const [suspending, setSuspending] = useState<Tenant>();
  if (tenants.isError) {
    return <Failure detail={describeProblem(tenants.error)} onRetry={() => void tenants.refetch()} />;
  }
  return (
    <div className="tenants">
      {tenants.tenants === undefined && <Bone className="bone--page" />}
      {resume.isError && <Refusal>{describeProblem(resume.error)}</Refusal>}
      {tenants.tenants?.map((tenant) => {
        const suspended = tenant.stores.length > 0 && tenant.stores.every((store) => store.suspendedAt !== null);
        return (
          <section key={tenant.id} className="panel tenants__one" aria-label={tenant.name}>
            <div className="line">
              <h2 className="t-16 strong grow trunc">{tenant.name}</h2>
              {tenant.closedAt !== null ? null : suspended ? (
                <Button
                  size="dense"
                  aria-label={t("tenants.resumeOne", { name: tenant.name })}
                  busy={resume.isPending && resume.variables?.params.path.organisationId === tenant.id}
                  onClick={() => resume.mutate({ params: { path: { organisationId: tenant.id } } })}
                >
                  {t("tenants.resume")}
                </Button>
              ) : (
                <Button
                  size="dense"
                  aria-label={t("tenants.suspendOne", { name: tenant.name })}
                  onClick={() => setSuspending(tenant)}
                >
                  {t("tenants.suspend")}
                </Button>
              )}
            </div>
            <ul className="tenants__stores">
              {tenant.stores.map((store) => (
                <li key={store.id} className="line">
                  <span className="grow trunc">{store.name}</span>
                  {store.suspendedAt === null ? (
                    <State meaning="done" icon={CircleCheck}>
                      {t("tenants.working")}
                    </State>
                  ) : (
                    <State meaning="bad" icon={Ban}>
                      {t("tenants.suspended")}
                    </State>
                  )}
                  <span className="t-13 muted">
                    {t(`tenants.standing.${store.standing}`)}
                    {store.standingUntil !== null && (
                      <>
                        {" "}
                        <Instant at={store.standingUntil} style="day" />
                      </>
                    )}
                  </span>
                  {acts(store.id)}
                </li>
              ))}
            </ul>
            <TenantEnd tenant={tenant} />
          </section>
        );
      })}
      <More pages={tenants} />
      {suspending && <SuspendSheet tenant={suspending} onClose={() => setSuspending(undefined)} />}
    </div>
  );
}
