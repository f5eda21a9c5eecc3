import { type LucideIcon, TriangleAlert, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "@/lib/class-names";
import { Button } from "./button";

interface EmptyProps {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
}

/** A place with nothing in it says so, and what will come. */
export function Empty({ icon: Icon, title, children }: EmptyProps) {
  return (
    <div className="empty">
      <Icon className="icon icon--l" />
      <h2 className="t-18">{title}</h2>
      {children}
    </div>
  );
}

interface FailureProps {
  /** What happened and what to do, in one sentence. */
  detail: string;
  onRetry?: () => void;
}

/** A screen that could not be loaded. */
export function Failure({ detail, onRetry }: FailureProps) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Empty icon={TriangleAlert} title={t("problem.title")}>
        <p className="muted">{detail}</p>
        {onRetry && <Button onClick={onRetry}>{t("action.retry")}</Button>}
      </Empty>
    </div>
  );
}

/** A step that was refused, beside the button that asked for it. */
export function Refusal({ children }: { children: ReactNode }) {
  return (
    <p className="note note--bad" role="alert">
      <TriangleAlert className="icon" />
      <span>{children}</span>
    </p>
  );
}

export function OfflineNote({ children }: { children: ReactNode }) {
  return (
    <p className="note note--new" role="status">
      <WifiOff className="icon" />
      <span>{children}</span>
    </p>
  );
}

interface BoneProps {
  className: string;
}

/** A grey shape in the place of what is being fetched. */
export function Bone({ className }: BoneProps) {
  return <div className={classNames("bone", className)} aria-hidden="true" />;
}
