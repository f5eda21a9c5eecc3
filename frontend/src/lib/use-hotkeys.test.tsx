// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useHotkeys } from "./use-hotkeys";

const play = vi.fn();
const step = vi.fn();
const approve = vi.fn();

function Screen() {
  useHotkeys({ " ": play, enter: play, arrowright: step, a: approve });
  return (
    <>
      <button type="button">Approve</button>
      <a href="/monitor">Back</a>
      <details>
        <summary>Views</summary>
      </details>
      <input aria-label="Reason" />
      <p>Text</p>
    </>
  );
}

beforeEach(() => {
  vi.clearAllMocks();
  render(<Screen />);
});

afterEach(cleanup);

describe("hotkeys", () => {
  it.each(["Approve", "Back", "Views"])("leave Space and Enter to %s where it has the focus", (name) => {
    const focused = screen.getByText(name);

    // True: nobody prevented what the browser does with the key.
    expect(fireEvent.keyDown(focused, { key: " " })).toBe(true);
    expect(fireEvent.keyDown(focused, { key: "Enter" })).toBe(true);
    expect(play).not.toHaveBeenCalled();
  });

  it("use Space everywhere else, and keep the page from scrolling", () => {
    expect(fireEvent.keyDown(screen.getByText("Text"), { key: " " })).toBe(false);
    expect(play).toHaveBeenCalledOnce();
  });

  it("act once while a key is held, but go on with an arrow", () => {
    for (const repeat of [false, true, true]) {
      fireEvent.keyDown(document.body, { key: "a", repeat });
      fireEvent.keyDown(document.body, { key: "ArrowRight", repeat });
    }

    expect(approve).toHaveBeenCalledTimes(1);
    expect(step).toHaveBeenCalledTimes(3);
  });

  it("work while a button has the focus, for every other key", () => {
    fireEvent.keyDown(screen.getByText("Approve"), { key: "A" });

    expect(approve).toHaveBeenCalledOnce();
  });

  it("stay silent while the person types or holds a modifier", () => {
    fireEvent.keyDown(screen.getByLabelText("Reason"), { key: "a" });
    fireEvent.keyDown(document.body, { key: "a", ctrlKey: true });

    expect(approve).not.toHaveBeenCalled();
  });
});
