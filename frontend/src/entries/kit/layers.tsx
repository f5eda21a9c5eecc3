import { HandCoins, ScanEye } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/button";
import { QrSheet } from "@/ui/qr-sheet";
import { Sheet } from "@/ui/sheet";
import { TabBar, TabFace } from "@/ui/tab-bar";
import { UndoToast } from "@/ui/toast";

const HOUR_MS = 3_600_000;

export function Layers() {
  const [open, setOpen] = useState<"sheet" | "qr" | null>(null);
  const [until] = useState(() => Date.now() + HOUR_MS);
  const close = () => setOpen(null);
  return (
    <>
      <div className="kit__row">
        <Button onClick={() => setOpen("sheet")}>Open a sheet</Button>
        <Button onClick={() => setOpen("qr")}>Open a QR sheet</Button>
      </div>
      <div className="kit__columns">
        <UndoToast text="Dismissed: item put back" action="Undo" onAction={() => undefined} ms={HOUR_MS} />
        <TabBar label="Example">
          <a className="tab" href="#monitor" aria-current="page">
            <TabFace icon={ScanEye} label="Monitor" count={2} countLabel="2 new alerts" />
          </a>
          <a className="tab" href="#recovery">
            <TabFace icon={HandCoins} label="Recovery" />
          </a>
        </TabBar>
      </div>
      <Sheet open={open === "sheet"} onClose={close} title="Why dismiss?">
        <p>A sheet rises from below on a phone and stands in the middle of a wide screen.</p>
        <Button variant="primary" size="big" wide onClick={close}>
          Dismiss
        </Button>
      </Sheet>
      <QrSheet
        open={open === "qr"}
        onClose={close}
        title="For the person concerned"
        explanation="White in both themes, so that any camera reads it."
        url="https://penny.example/p/#t=example"
        expiresAt={new Date(until).toISOString()}
      />
    </>
  );
}
