/**
 * Reads what people do from where their hands are, one after the other.
 *
 * <p>Single poses do not tell a shopper from a thief: everybody's hand is near the body most of the time. What tells is
 * the order: a hand goes into the shelf, then to clothing or a bag and stays there, then hangs down free. A hand that
 * goes back to the shelf before it hangs free has put something back.
 *
 * <p>Lengths are measured in the person's own trunk (shoulders to hips), so that near and far people are judged alike.
 */
package com.penny.vision.analyser.behaviour;
