import { Ellipsis, Play, QrCode, Scan } from "lucide-react";
import { Button, type ButtonLook, IconButton } from "@/ui/button";

const LOOKS: { name: string; look: ButtonLook }[] = [
  { name: "Primary", look: { variant: "primary" } },
  { name: "Second", look: {} },
  { name: "Equal pair", look: { variant: "ink" } },
  { name: "Plain", look: { variant: "plain" } },
  { name: "Link", look: { variant: "link" } },
  { name: "Danger", look: { variant: "danger" } },
  { name: "Dense", look: { size: "dense" } },
];

export function Buttons() {
  return (
    <>
      {LOOKS.map(({ name, look }) => (
        <div key={name} className="kit__row">
          <span className="kit__name t-14 muted">{name}</span>
          <Button {...look}>Rest</Button>
          <Button {...look} className="is-hover">
            Hover
          </Button>
          <Button {...look} className="is-focus">
            Focus
          </Button>
          <Button {...look} className="is-press">
            Pressed
          </Button>
          <Button {...look} busy>
            Busy
          </Button>
          <Button {...look} disabled>
            Disabled
          </Button>
        </div>
      ))}
      <div className="kit__row">
        <Button size="big" hotkey="R">
          Reject
        </Button>
        <Button size="big" variant="primary" hotkey="A">
          Approve
        </Button>
        <Button icon={QrCode}>With icon</Button>
        <Button size="dense" icon={Scan} pressed>
          On
        </Button>
        <Button size="dense" icon={Scan} pressed={false}>
          Off
        </Button>
        <IconButton icon={Play} label="Play" />
        <IconButton icon={Ellipsis} label="More" variant="plain" />
      </div>
    </>
  );
}
