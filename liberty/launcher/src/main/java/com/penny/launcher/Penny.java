package com.penny.launcher;

import com.penny.launcher.command.AdvisoriesCommand;
import com.penny.launcher.command.BenchCommand;
import com.penny.launcher.command.BomCommand;
import com.penny.launcher.command.Code;
import com.penny.launcher.command.Command;
import com.penny.launcher.command.Doctor;
import com.penny.launcher.command.Down;
import com.penny.launcher.command.Help;
import com.penny.launcher.command.RotateKeys;
import com.penny.launcher.command.Send;
import com.penny.launcher.command.TestCommand;
import com.penny.launcher.command.Up;
import com.penny.launcher.command.VerifyAudit;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry point: finds the command and turns its outcome into an exit code. */
public final class Penny {

    private Penny() {}

    public static void main(String[] arguments) {
        // Libraries in this process, Flyway above all, tell their progress through java.util.logging.
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(run(List.of(arguments), Checkout.current(), Console.standard()));
    }

    static int run(List<String> arguments, Checkout checkout, Console console) {
        String name = arguments.isEmpty() ? "help" : arguments.get(0);
        try {
            return commands(checkout, console).stream()
                    .filter(command -> command.name().equals(name.replaceFirst("^--?(h|help)$", "help")))
                    .findFirst()
                    .orElseThrow(() -> new Failure("there is no command " + name + "; ./penny help lists them"))
                    .run(arguments.subList(Math.min(1, arguments.size()), arguments.size()));
        } catch (Failure e) {
            console.say("penny: " + e.getMessage());
            return 1;
        } catch (Exception e) {
            console.say("penny: unexpected " + e);
            e.printStackTrace();
            return 1;
        }
    }

    private static List<Command> commands(Checkout checkout, Console console) {
        List<Command> commands = new ArrayList<>(List.of(
                new Up(checkout, console),
                new Down(checkout, console),
                new Send(checkout, console),
                new Code(checkout, console),
                new VerifyAudit(console),
                new RotateKeys(checkout, console),
                new TestCommand(checkout, console),
                new BenchCommand(checkout, console),
                new AdvisoriesCommand(checkout, console),
                new BomCommand(checkout, console),
                new Doctor(checkout, console)));
        commands.add(new Help(List.copyOf(commands), console));
        return commands;
    }
}
