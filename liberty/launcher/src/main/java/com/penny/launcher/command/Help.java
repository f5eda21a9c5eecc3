package com.penny.launcher.command;

import com.penny.launcher.Console;
import java.util.List;

/** Lists the commands. */
public final class Help implements Command {

    private final List<Command> commands;
    private final Console console;

    public Help(List<Command> commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String summary() {
        return "this list";
    }

    @Override
    public int run(List<String> arguments) {
        console.say("Penny: from a camera's clip to a fair settlement. Start with ./penny up");
        commands.forEach(this::show);
        show(this);
        return 0;
    }

    private void show(Command command) {
        console.say("");
        console.say("  ./penny %-8s %s", command.name(), command.summary());
        command.options().forEach(option -> console.say("      " + option));
    }
}
