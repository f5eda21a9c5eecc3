import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem, problemAt } from "@/api/problem";
import type { Store } from "@/api/types";
import { Button } from "@/ui/button";
import { Choices } from "@/ui/choices";
import { TextArea } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { Sheet } from "@/ui/sheet";

const LONGEST = 500;
const MINUTES = ["0", "15", "60"] as const;
const NO_CAMERA = "";

interface MissedSheetProps {
  store: Store;
  onClose: () => void;
  onReported: () => void;
}

/** What staff saw and no alert told of. It is counted against the cameras, and nothing follows from it for anybody. */
export function MissedSheet({ store, onClose, onReported }: MissedSheetProps) {
  const { t } = useTranslation("store");
  // The report's own id: sent again on a bad line, it stays one.
  const [id] = useState(() => crypto.randomUUID());
  const [seen, setSeen] = useState("");
  const [ago, setAgo] = useState<(typeof MINUTES)[number]>("0");
  const [camera, setCamera] = useState(NO_CAMERA);
  const report = api.useMutation("post", "/api/stores/{storeId}/missed-incidents", { onSuccess: onReported });
  const problem = problemAt(report.error, "/seen");
  return (
    <Sheet open onClose={onClose} title={t("missed.title")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          report.mutate({
            params: { path: { storeId: store.id } },
            body: {
              id,
              seen,
              cameraId: camera === NO_CAMERA ? null : camera,
              occurredAt: ago === "0" ? null : new Date(Date.now() - Number(ago) * 60_000).toISOString(),
              items: null,
            },
          });
        }}
      >
        <TextArea
          label={t("missed.seen")}
          hint={t("missed.seenHint")}
          rows={3}
          maxLength={LONGEST}
          required
          value={seen}
          error={problem}
          onChange={(event) => setSeen(event.target.value)}
        />
        <Segmented
          label={t("missed.when")}
          options={MINUTES.map((value) => ({ value, label: t(`missed.ago.${value}`) }))}
          value={ago}
          onChange={setAgo}
        />
        <Choices
          label={t("missed.where")}
          options={[
            ...store.cameras.map((each) => ({ value: each.id, label: each.name })),
            { value: NO_CAMERA, label: t("missed.noCamera") },
          ]}
          value={camera}
          onChange={setCamera}
        />
        {report.error !== null && !problem && <Refusal>{describeProblem(report.error)}</Refusal>}
        <Button type="submit" variant="primary" size="big" wide busy={report.isPending}>
          {t("missed.send")}
        </Button>
      </form>
    </Sheet>
  );
}
