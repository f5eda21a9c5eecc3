import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Bone, Failure } from "@/ui/notices";
import { PolicyEditor } from "./policy-editor";
import { type PolicyLink, PolicyList } from "./policy-list";
import { usePolicies } from "./policy-queries";
import "./policies.css";

interface PolicyManagerProps {
  /** "new" for one that is being written; the first one unless given. */
  policyId: string | undefined;
  link: PolicyLink;
  newLink: (label: string, children: ReactNode) => ReactNode;
  onProposed: (policyId: string) => void;
}

/** By what people become known in a region. */
export function PolicyManager({ policyId, link, newLink, onProposed }: PolicyManagerProps) {
  const { t } = useTranslation("ops");
  const { data, error, refetch } = usePolicies();
  // What is being written stays where a later look fails.
  if (data === undefined) {
    return error === null ? (
      <Bone className="bone--page" />
    ) : (
      <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
    );
  }
  const { policies, regions } = data;
  const policy = policyId === "new" ? null : (policies.find((each) => each.id === policyId) ?? policies[0] ?? null);
  return (
    <div className="policies">
      <aside className="policies__side" aria-label={t("policies.title")}>
        <div className="policies__head">
          <h2 className="t-16 grow">{t("policies.title")}</h2>
          {newLink(t("policies.new"), <Plus className="icon" aria-hidden="true" />)}
        </div>
        <PolicyList policies={policies} regions={regions} currentId={policy?.id} link={link} />
      </aside>
      <PolicyEditor key={policy?.id ?? "new"} policy={policy} regions={regions} onProposed={onProposed} />
    </div>
  );
}
