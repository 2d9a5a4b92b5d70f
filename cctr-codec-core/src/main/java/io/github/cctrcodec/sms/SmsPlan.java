package io.github.cctrcodec.sms;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that point a unit at a server, in the documented order; one SMS each, and the next when the last was
 * delivered. A platform prints them with the same text for at least nine Carscop models, the CCTR-620 and the CCTR-802
 * among them.
 *
 * <pre>{@code
 * List<SmsCommand> plan = SmsPlan.to(new ServerAddress("54.85.159.138", 8888), "internet").commands(SmsPassword.FACTORY);
 * }</pre>
 *
 * <p>Immutable and thread-safe. {@code toString} hides passwords.
 */
public final class SmsPlan {
    private final ServerAddress server;
    private final String apn;
    private final List<String> apnUser;
    private final boolean reset;

    private SmsPlan(ServerAddress server, String apn, List<String> apnUser, boolean reset) {
        this.server = server;
        this.apn = apn;
        this.apnUser = apnUser;
        this.reset = reset;
    }

    /** Time zone UTC, this APN, this server, and to stay online. */
    public static SmsPlan to(ServerAddress server, String apn) {
        return new SmsPlan(server, apn, List.of(), false);
    }

    /** This plan with the credentials of the APN. */
    public SmsPlan withApnUser(String user, String password) {
        return new SmsPlan(server, apn, List.of(user, password), reset);
    }

    /** This plan with a reset to factory settings first, which wipes the unit. */
    public SmsPlan withReset() {
        return new SmsPlan(server, apn, apnUser, true);
    }

    /**
     * The commands for a unit.
     *
     * @param password the unit's; after a reset it may be the factory password
     * @throws IllegalArgumentException when a part of the plan cannot be sent safely
     */
    public List<SmsCommand> commands(SmsPassword password) {
        List<SmsCommand> commands = new ArrayList<>();
        if (reset) {
            commands.add(SmsCommand.reset(password));
        }
        commands.add(SmsCommand.timeZone(password, ZoneOffset.UTC));
        commands.add(SmsCommand.apn(password, apn));
        if (!apnUser.isEmpty()) {
            commands.add(SmsCommand.apnUser(password, apnUser.get(0), apnUser.get(1)));
        }
        commands.add(SmsCommand.server(password, server));
        commands.add(SmsCommand.keepOnline(password));
        return List.copyOf(commands);
    }

    @Override
    public String toString() {
        return "SmsPlan[" + server + ", apn=" + apn + (apnUser.isEmpty() ? "" : ", with credentials")
                + (reset ? ", with reset" : "") + ']';
    }
}
