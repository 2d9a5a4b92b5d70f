package io.github.cctrcodec.sms;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that point a unit at a server, in the documented order. Each is one SMS; send the next when the last was
 * delivered. A platform prints them with the same text for at least nine Carscop models, among them the CCTR-620 and
 * the CCTR-802.
 *
 * <pre>{@code
 * SmsPlan plan = SmsPlan.to(new ServerAddress("54.85.159.138", 8888), "internet");
 * for (SmsCommand command : plan.commands(SmsPassword.FACTORY)) {
 *     send(command.text());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe. {@link #toString()} hides passwords.
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

    /**
     * Returns a plan that sets the time zone to UTC, the APN and the server, and keeps the unit online. The APN is
     * checked by {@link #commands}.
     *
     * @param server the server to report to
     * @param apn the APN of the operator, as in {@link SmsCommand#apn}
     * @return the plan
     */
    public static SmsPlan to(ServerAddress server, String apn) {
        return new SmsPlan(server, apn, List.of(), false);
    }

    /**
     * Returns this plan with credentials of the APN. They are checked by {@link #commands}.
     *
     * @param user the user, as in {@link SmsCommand#apnUser}
     * @param password the password of the APN, not of the unit
     * @return the new plan
     */
    public SmsPlan withApnUser(String user, String password) {
        return new SmsPlan(server, apn, List.of(user, password), reset);
    }

    /**
     * Returns this plan with a reset to factory settings first. This wipes the unit.
     *
     * @return the new plan
     */
    public SmsPlan withReset() {
        return new SmsPlan(server, apn, apnUser, true);
    }

    /**
     * Returns the commands for a unit.
     *
     * @param password the password of the unit, for every command. After a reset the unit may have its factory password
     * @return the commands in the order in which to send them; immutable
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

    /** Returns the parts of the plan without the credentials of the APN. */
    @Override
    public String toString() {
        return "SmsPlan[" + server + ", apn=" + apn + (apnUser.isEmpty() ? "" : ", with credentials")
                + (reset ? ", with reset" : "") + ']';
    }
}
