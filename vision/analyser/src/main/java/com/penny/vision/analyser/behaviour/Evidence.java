package com.penny.vision.analyser.behaviour;

/**
 * All that speaks about one person up to a moment; what a score is made of.
 *
 * @param confidence mean of the detector's scores, 0 to 1
 * @param trackedMs how long the person has been followed
 * @param reached whether a hand was in the shelf
 * @param held whether the hand then held something away from body and shelf
 * @param putAwayMs how long the hand then was on the body; 0 for not long enough to put something away
 * @param putAwayPlace where on the body
 * @param released whether the hand then hung free
 * @param putBack whether the hand went back to the shelf and came away free
 * @param dwellMs how long the person stood near goods
 * @param walkedOn whether the person walked on after putting something away
 * @param exitWithoutTill whether the person reached, and then left through the exit without having been at the till
 * @param shelf whether the shelf looks different where the hand was
 * @param zoned whether the shelf was drawn, so that a reach is more than a stretched arm
 */
public record Evidence(
        double confidence,
        int trackedMs,
        boolean reached,
        boolean held,
        int putAwayMs,
        HandPlace putAwayPlace,
        boolean released,
        boolean putBack,
        int dwellMs,
        boolean walkedOn,
        boolean exitWithoutTill,
        ShelfChange shelf,
        boolean zoned) {}
