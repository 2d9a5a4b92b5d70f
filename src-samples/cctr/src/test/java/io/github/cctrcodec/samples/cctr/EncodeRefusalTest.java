package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be sent safely is refused in one line that names the option, before anything is written. */
class EncodeRefusalTest {

    static List<TableRow> refused() {
        return TableRow.table("""
                sms reset --password 12                                    | '--password': expected 6 to 8 digits
                sms reset --password 12345a                                | '--password': expected 6 to 8 digits
                sms reset --password 123456789                             | '--password': expected 6 to 8 digits
                sms change-password --new-password 12                      | '--new-password': expected 6 to 8 digits
                sms change-password                                        | '--new-password=PASSWORD'
                sms time-zone --zone 00                                    | '--zone'
                sms time-zone --zone +15                                   | '--zone'
                sms time-zone --zone +19                                   | '--zone'
                sms apn --apn a,b                                          | '--apn': expected
                sms apn-user --user a*b --apn-password x                   | '--user': expected
                sms apn-user --user a --apn-password x#y                   | '--apn-password': expected
                sms apn-user --user a                                      | '--apn-password=PASSWORD'
                sms server --server 1.2.3.4                                | '--server': expected HOST:PORT
                sms server --server 1.2.3.4:0                              | '--server': port: 0 is not within
                sms server --server 1.2.3.4:65536                          | '--server': port: 65536 is not within
                sms server --server 1.2.3.4:x                              | '--server': port: expected a number
                sms server --server 1.2.3.4:                               | '--server': port: expected a number
                sms server --server 1.2.3.400:80                           | '--server': host: expected
                sms server --server :80                                    | '--server': host: expected
                sms server --server a_b:80                                 | '--server': host: expected
                sms server --server [::1]:80                               | no IPv6 address
                sms server --server ::1                                    | no IPv6 address
                sms delete-phone --slot D                                  | '--slot': expected one of [A, B, C]
                sms alarm-by-call                                          | (--on | --off)
                sms alarm-by-call --on --off                               | mutually exclusive
                sms alarm-by-call --on=false                               | '--on'
                sms overspeed-alarm                                        | (--kmh=KMH | --off)
                sms overspeed-alarm --kmh 0                                | '--kmh': 0 is not within 1 to 999
                sms overspeed-alarm --kmh 1000                             | '--kmh': 1000 is not within 1 to 999
                sms overspeed-alarm --kmh 8O                               | '--kmh': expected a number
                sms overspeed-alarm --kmh ٨٠                               | '--kmh': expected a number
                sms geofence-alarm --km 1000                               | '--km': 1000 is not within 1 to 999
                sms geofence-alarm --km 5 --kmh 80                         | Unknown option: '--kmh'
                sms check-password --password 888888                       | Unknown option: '--password'
                sms add-phone --slot A --phone 12345                       | '--unproven'
                sms add-phone --slot A --phone 123,456 --unproven          | '--phone': expected 3 to 15 digits
                sms interval --seconds 29 --unproven                       | '--seconds': 29 is not within 30 to 999
                sms interval --seconds 60                                  | '--unproven'
                sms geofence-alarm-off                                     | '--unproven'
                sms disarm                                                 | '--unproven'
                sms disarm --unproven=false                                | '--unproven'
                sms custom --word status                                   | '--word': expected
                sms custom --word S --parameter a*b                        | '--parameter': expected
                sms reset --hex                                            | Unknown option: '--hex'
                sms reset now                                              | only options are expected
                sms resett                                                 | unknown command: resett
                plan --server 1.2.3.4:80                                   | '--apn=APN'
                plan --server 1.2.3.4:80 --apn a,b                         | '--apn': expected
                plan --server 1.2.3.4:80 --apn a --apn-user b              | --apn-password=PASSWORD
                plan --server 1.2.3.4:80 --apn a --apn-user b,c --apn-password d | '--apn-user': expected
                gprs CK                                                    | '--id=ID'
                gprs CK --id 1234567890123456                              | '--id': expected 1 to 15
                gprs CK --id 1,2                                           | '--id': expected 1 to 15
                gprs CK --id 1 --maker ZZ                                  | '--maker': not known
                gprs CK --id 1 --time 1                                    | '--time': expected 6 digits
                gprs D1 --id 1 --seconds 0 --batch 1                       | '--seconds': 0 is not within
                gprs D1 --id 1 --seconds 5 --batch 17                      | '--batch': 17 is not within 1 to 16
                gprs D1 --id 1 --seconds 5                                 | '--batch=BATCH'
                gprs LOC --id 1 --seconds 65536                            | '--seconds': 65536 is not within
                gprs S8 --id 1                                             | --number=NUMBER
                gprs S8 --id 1 --number 1,2                                | '--number': expected up to 15 digits
                gprs S8 --id 1 --number 1 --number 2 --number 3 --number 4 | '--number': expected up to 3
                gprs SCF --id 1 --arm                                      | '--dialect=DIALECT'
                gprs SCF --id 1 --dialect reachfar --arm                   | '--sensor': the dialect reachfar needs one
                gprs SCF --id 1 --dialect sinotrack --arm --sensor sos     | '--sensor': the dialect sinotrack has none
                gprs S17 --id 1 --seconds 29                               | '--seconds': 29 is not within 30
                gprs S14 --id 1 --max-knots 256 --min-knots 1 --mode fix --seconds 5 | '--max-knots': 256
                gprs S14 --id 1 --max-knots 1 --min-knots 1 --mode 3 --seconds 5 | '--mode': expected one of [QUERY, FIX, ALWAYS]
                gprs S20 --id 1                                            | Unknown option: '--id'
                gprs S20 cut --id 1 --mode static --seconds 1              | '--vehicle-may-stop'
                gprs S20 cut --id 1 --mode static --seconds 1 --vehicle-may-stop=false | '--vehicle-may-stop'
                gprs S20 cut --id 1 --mode static --seconds 0 --vehicle-may-stop | '--seconds': expected at least one
                gprs S20 restore --id 1 --mode static --vehicle-may-stop   | Unknown option: '--vehicle-may-stop'
                gprs S23 --id 1 --server d.plaspy.com:8888                 | '--server': expected an IPv4 address
                gprs S24 --id 1 --apn a#b                                  | '--apn': expected
                gprs S32 --id 1                                            | (--read | --reset)
                gprs custom --id 1 --word D1                               | '--word': expected
                gprs custom --id 1 --word S99 --parameter a#b              | '--parameter': expected
                carscop db01                                               | '--stamp=YYMMDDHHMMSS'
                carscop db01 --stamp 1                                     | '--stamp': expected 12 digits
                carscop dx06 --stamp 040331141830                          | (--accepted | --refused)
                carscop dx00 --stamp 040331141830 --word U --result 1      | '--word': expected
                carscop dx00 --stamp 040331141830 --word UB05 --result 11  | '--result': expected one letter
                carscop custom --stamp 040331141830 --word UB00            | '--word': expected
                carscop custom --stamp 040331141830 --word DX06 --body 1   | '--word': expected
                carscop custom --stamp 040331141830 --word DC05 --body a^b | '--body': expected
                nonsense                                                   | unknown command: nonsense
                sms                                                        | Missing required subcommand
                gprs S20                                                   | Missing required subcommand
                --nonsense sms reset                                       | Unknown option: '--nonsense'
                """);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefused(TableRow row) {
        assertRefused(row.expected(), row.given().split(" "));
    }

    static Stream<String> unsafe() {
        return Stream.of(
                "", "a\rb", "a\nb", "a\0b", "a\u001bb", "a\u007fb", "é", "€", "a*b", "a#b", "a^b", "x".repeat(200));
    }

    static List<String[]> textOptions() {
        return Stream.of(
                        "sms apn --apn",
                        "sms custom --word S --parameter",
                        "sms custom --word",
                        "sms apn-user --apn-password x --user",
                        "sms apn-user --user x --apn-password",
                        "sms server --server",
                        "sms reset --password",
                        "gprs CK --id",
                        "gprs CK --id 1 --maker",
                        "gprs CK --id 1 --time",
                        "gprs S24 --id 1 --apn",
                        "gprs S8 --id 1 --number",
                        "gprs custom --id 1 --word",
                        "gprs custom --id 1 --word S99 --parameter")
                .map(arguments -> arguments.split(" "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void noTextCarriesASeparatorAControlCharacterOrMoreThanFits(String value) {
        for (String[] arguments : textOptions()) {
            boolean isLong = value.length() == 200;
            if (isLong && String.join(" ", arguments).equals("gprs custom --id 1 --word S99 --parameter")) {
                continue; // A frame has room for it.
            }
            String[] all = Stream.concat(Stream.of(arguments), Stream.of(value)).toArray(String[]::new);
            assertRefused("'" + arguments[arguments.length - 1] + "'", all);
        }
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertRefused(
                "'--body': must not be empty",
                "carscop custom --stamp 040331141830 --word DC05 --body ".split(" ", -1));
    }

    @Test
    void aFrameHasAnEnd() {
        assertRefused("longer than", "gprs", "custom", "--id", "1", "--word", "S99", "--parameter", "x".repeat(5000));
    }

    @Test
    void noMessageQuotesAPassword() {
        for (String arguments : new String[] {
            "--password 888888 sms reset",
            "sms --password 888888 reset",
            "sms reset --pasword 888888",
            "sms reset --pasword=888888",
            "sms reset 888888",
            "sms reset --password 8888889999",
            "sms reset --password 888888 --password 888888",
            "sms change-password --password 888888 --new-password 88888888888888",
            "sms disarm --password 888888",
            "sms apn-user --user x --apn-password 888888*",
            "sms custom --word X --parameter 1 --parameter 888888*",
            "sms custom --word X*888888",
            "plan --server 1.2.3.4:80 --apn x --apn-password 888888"
        }) {
            CctrRun run = run(arguments.split(" "));
            assertThat(run.exitCode()).as(arguments).isEqualTo(2);
            assertThat(run.out() + run.err()).as(arguments).doesNotContain("8888");
        }
    }

    private static void assertRefused(String clue, String... arguments) {
        CctrRun run = run(arguments);
        assertThat(run.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("cctr encode").contains(clue);
        assertThat(run.err().lines()).hasSize(1);
    }

    private static CctrRun run(String... arguments) {
        return CctrRun.of(
                Stream.concat(Stream.of("encode"), Stream.of(arguments)).toArray(String[]::new));
    }
}
