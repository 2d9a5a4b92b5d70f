-- Wireshark dissector for the protocols of Carscop CCTR trackers: Carscop "*...^", H02 "*HQ,...#" and binary H02 records.
-- SPDX-License-Identifier: Apache-2.0
--
-- Generated: the tables are those of cctr-codec-core, the rest is src/test/resources/wireshark/engine.lua. Do not edit;
-- README.md tells how to write it anew. Runs in Lua 5.2 and newer, so it uses neither integer division nor bit operators.

---------------------------------------------------------------------------------------------------------------- tables

-- @tables@
---------------------------------------------------------------------------------------------------------------- numbers
-- A function that reads a text returns nil when the text is anything else.

local floor, byte, format = math.floor, string.byte, string.format

local function is_digits(text, count)
  return #text == count and not text:find("[^0-9]")
end

-- 1 to 9 digits.
local function number(text)
  if #text >= 1 and #text <= 9 and not text:find("[^0-9]") then return tonumber(text) end
end

-- The same, perhaps after a minus.
local function signed(text)
  if #text > 1 and byte(text) == 45 then
    local positive = number(text:sub(2))
    return positive and -positive
  end
  return number(text)
end

-- A number with a decimal point, scaled by 10 to the power of decimals; what is beyond them must be zeros.
local function decimal(text, decimals)
  local whole, fraction = text:match("^([0-9]+)%.([0-9]+)$")
  if not whole or #whole > 7 or fraction:sub(decimals + 1):find("[^0]") then return end
  return tonumber(whole .. (fraction .. ("0"):rep(decimals)):sub(1, decimals))
end

-- Eight hexadecimal digits.
local function hex32(text)
  if #text == 8 and not text:find("[^0-9A-Fa-f]") then return tonumber(text, 16) end
end

local function in_ranges(ranges, value)
  for _, range in ipairs(ranges) do
    if value and value >= range[1] and value <= range[2] then return true end
  end
  return false
end

local function up_to(most, value)
  return value ~= nil and value >= 0 and value <= most
end

-- Three pairs of digits.
local function three_pairs(text)
  if is_digits(text, 6) then return {tonumber(text:sub(1, 2)), tonumber(text:sub(3, 4)), tonumber(text:sub(5, 6))} end
end

local DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

local function days_of(year, month)
  return month == 2 and year % 4 == 0 and 29 or DAYS[month]
end

local function is_time(clock)
  return clock ~= nil and clock[1] < 24 and clock[2] < 60 and clock[3] < 60
end

-- Year of this century, month, day.
local function is_date(date)
  return date ~= nil and DAYS[date[2]] ~= nil and date[3] >= 1 and date[3] <= days_of(date[1], date[2])
end

-- Seconds since 1970.
local function epoch(date, clock)
  local days = 10957 + date[1] * 365 + floor((date[1] + 3) / 4) + date[3] - 1
  for month = 1, date[2] - 1 do days = days + days_of(date[1], month) end
  return days * 86400 + clock[1] * 3600 + clock[2] * 60 + clock[3]
end

local function clock_text(clock)
  return format("%02d:%02d:%02d", clock[1], clock[2], clock[3])
end

local function date_text(date)
  return format("20%02d-%02d-%02d", date[1], date[2], date[3])
end

-- Binary coded decimals: two digits a byte.
local PAIR = {}
for high = 0, 9 do
  for low = 0, 9 do PAIR[high * 16 + low] = high * 10 + low end
end

local function bcd(text, from, to)
  local value = 0
  for i = from, to do
    local pair = PAIR[byte(text, i)]
    if not pair then return end
    value = value * 100 + pair
  end
  return value
end

local function big_endian(text, from, to)
  local value = 0
  for i = from, to do value = value * 256 + byte(text, i) end
  return value
end

local function hex(text)
  return (text:gsub(".", function(c) return format("%02x", byte(c)) end))
end

-- Bit 0 is the lowest.
local function bit_of(value, bit)
  return floor(value / 2 ^ bit) % 2
end

-- Places of the Carscop block, of a record and of the tails of records, by field: {field, offset, length}.
local function by_field(...)
  local places = {}
  for _, list in ipairs({...}) do
    for _, place in ipairs(list) do places[place[1]] = place end
  end
  return places
end

local IN_BLOCK, IN_RECORD, IN_TAIL = by_field(BLOCK, BLOCK_END), by_field(RECORD), {}
for form, places in pairs(RECORD_TAILS) do IN_TAIL[form] = by_field(places) end

-- The bytes of a place, counted from index at.
local function cut(text, at, place, shift)
  local from = at + place[2] + (shift or 0)
  return text:sub(from, from + place[3] - 1)
end

---------------------------------------------------------------------------------------------------------------- framing
-- As in the library: heads tell where text frames begin, and a binary record is one when what follows it is a frame or
-- nothing. Indexes are those of Lua, from 1 on; "last" is the last byte that is there.

local STAR, COMMA = byte("*"), byte(",")
local CARSCOP_HEAD = "^%*" .. ("[0-9]"):rep(12) .. "[UD][A-Z][0-9][0-9]"
local SOME_HEAD = "*000000000000UA00"

local function carscop_head(s, at, last)
  if last - at + 1 >= #SOME_HEAD then return s:find(CARSCOP_HEAD, at) and #SOME_HEAD or 0 end
  local begun = s:sub(at, last)
  return (begun .. SOME_HEAD:sub(#begun + 1)):find(CARSCOP_HEAD) and -1 or 0
end

local function h02_head(s, at, last)
  local maker = s:sub(at + 1, math.min(at + 2, last))
  if #maker == 1 then
    for known in pairs(MAKERS) do
      if known:sub(1, 1) == maker then return -1 end
    end
  end
  if not MAKERS[maker] then return 0 end
  if at + 3 > last then return -1 end
  if byte(s, at + 3) ~= COMMA then return 0 end
  local id_end = math.min(s:match("^[0-9A-Za-z]*()", at + 4), at + 19, last + 1)
  if id_end > last then return -1 end
  return byte(s, id_end) == COMMA and id_end + 1 - at or 0
end

-- The length of the head of a text frame at a star; 0 when there is none, -1 when more bytes must decide.
local function text_head(s, at, last)
  if at == last then return -1 end
  return s:find("^[0-9]", at + 1) and carscop_head(s, at, last) or h02_head(s, at, last)
end

local function first_text_head(s, from, last)
  local at = s:find("*", from, true)
  while at and at <= last do
    if text_head(s, at, last) > 0 then return at end
    at = s:find("*", at + 1, true)
  end
end

-- Whether each byte of the base part of a record can be what it is; each check is for the bytes up to its own.
local BASE_CHECKS = {}
for _, place in ipairs(RECORD) do
  if place[1] ~= "word" and place[1] ~= "battery" and place[1] ~= "status" then
    for offset = place[2], place[2] + place[3] - 1 do
      BASE_CHECKS[offset] = function(s, at) return PAIR[byte(s, at + offset)] ~= nil end
    end
  end
end
do
  local function pair_within(offset, least, most)
    BASE_CHECKS[offset] = function(s, at)
      local pair = PAIR[byte(s, at + offset)]
      return pair ~= nil and pair >= least and pair <= most
    end
  end
  local time, date = IN_RECORD.time[2], IN_RECORD.date[2]
  local latitude, longitude = IN_RECORD.latitude[2], IN_RECORD.longitude[2]
  pair_within(time, 0, 23)
  pair_within(time + 1, 0, 59)
  pair_within(time + 2, 0, 59)
  pair_within(date, 1, 31)
  pair_within(date + 1, 1, 12)
  pair_within(latitude, 0, 90)
  pair_within(latitude + 1, 0, 59)
  BASE_CHECKS[latitude + 3] = function(s, at)
    local angle = bcd(s, at + latitude, at + latitude + 3)
    return angle ~= nil and angle <= 90000000
  end
  BASE_CHECKS[longitude + 1] = function(s, at)
    local angle = bcd(s, at + longitude, at + longitude + 1)
    return angle ~= nil and angle % 10 < 6 and angle <= 1809
  end
  BASE_CHECKS[longitude + 4] = function(s, at)
    local last = floor(byte(s, at + longitude + 4) / 16)
    return last <= 9 and bcd(s, at + longitude, at + longitude + 3) * 10 + last <= 180000000
  end
end

-- Looks at so many bytes of a record: their number, 0 when it is none, -1 when more bytes must decide.
local function look(s, at, last, long_id, count)
  local letter = byte(s, at)
  if letter ~= 36 and (letter ~= 88 or long_id) then return 0 end
  local shift = long_id and LIMITS.RECORD_LONG_ID_SHIFT or 0
  local id_end = IN_RECORD.time[2] - 1 + shift
  for i = 1, math.min(last - at + 1, count) - 1 do
    local possible
    if i <= id_end then
      local b = byte(s, at + i)
      possible = PAIR[b] and (shift == 0 or i < id_end or b % 16 == 0)
    else
      local check = BASE_CHECKS[i - shift]
      possible = not check or check(s, at + shift)
    end
    if not possible then return 0 end
  end
  return last - at + 1 < count and -1 or count
end

local function either(one, other)
  return (one > 0 or other > 0) and 1 or math.min(one, other)
end

local function record_base(s, at, last, long_id)
  return look(s, at, last, long_id, LIMITS.RECORD_BASE + (long_id and LIMITS.RECORD_LONG_ID_SHIFT or 0))
end

local function any_record_base(s, at, last)
  return either(record_base(s, at, last, false), record_base(s, at, last, true))
end

local START_OF_RECORD = IN_RECORD.longitude[2] + 2 -- so many bytes are enough after another record

local function head_after_record(s, at, last)
  if byte(s, at) == STAR then return text_head(s, at, last) end
  return either(look(s, at, last, false, START_OF_RECORD), look(s, at, last, true, START_OF_RECORD))
end

local LONG_ID_LENGTH = 42

local function has_long_id(s, at, length)
  return length == LONG_ID_LENGTH and record_base(s, at, at + length - 1, true) > 0
end

local function is_possible_record(s, at, length)
  return has_long_id(s, at, length) or record_base(s, at, at + length - 1, false) > 0
end

local function is_network(s, at, form)
  local mcc = IN_TAIL[form].mcc
  return in_ranges(RANGES.COUNTRY, big_endian(s, at + mcc[2], at + mcc[2] + 1))
end

local function cell_codes(s, at, form)
  local lac, cid = cut(s, at, IN_TAIL[form].lac), cut(s, at, IN_TAIL[form].cid)
  return big_endian(lac, 1, 2), big_endian(cid, 1, 2)
end

local function is_cell(s, at, form)
  local lac, cid = cell_codes(s, at, form)
  return lac ~= LIMITS.NO_CELL and cid ~= LIMITS.NO_CELL
end

local function value_at(s, at, form, field)
  local text = cut(s, at, IN_TAIL[form][field])
  return big_endian(text, 1, #text)
end

local TAIL_OF_LENGTH = {
  [32] = {form = "RECORD_32", [LIMITS.RECORD_CLASSIC] = true},
  [45] = {form = "RECORD_45", [LIMITS.RECORD_CLASSIC] = true},
  [46] = {form = "RECORD_46", [LIMITS.RECORD_ODOMETER] = true},
  [47] = {form = "RECORD_47", [LIMITS.RECORD_CLASSIC] = true},
  [51] = {form = "RECORD_51", [LIMITS.RECORD_CLASSIC] = true, [LIMITS.RECORD_VOLTAGE] = true}
}

-- The form that length and flags of a record name, whatever its values.
local function named_tail(s, at, length, long_id)
  local named = TAIL_OF_LENGTH[length]
  if not named or long_id or byte(s, at) ~= 36 and length ~= 32 then return end
  local form = named.form
  if not named[value_at(s, at, form, "tailForm")] then return end
  if form == "RECORD_46" and not bcd(cut(s, at, IN_TAIL.RECORD_46.odometerRaw), 1, 5) then return end
  return form
end

local function is_possible_tail(s, at, form)
  if form == "RECORD_32" then return true end
  if form == "RECORD_46" then
    return value_at(s, at, form, "temperature") <= LIMITS.RECORD_TEMPERATURE
      and value_at(s, at, form, "fuel") % 256 <= 9
      and value_at(s, at, form, "altitude") <= LIMITS.RECORD_ALTITUDE
      and is_cell(s, at, form)
  end
  return in_ranges(RANGES.GSM, value_at(s, at, form, "gsm"))
    and value_at(s, at, form, "mileage") <= LIMITS.RECORD_KILOMETRES
    and is_network(s, at, form)
    and is_cell(s, at, form)
    and (form == "RECORD_47" or in_ranges(RANGES.SATELLITES, value_at(s, at, form, "satellites")))
    and (form == "RECORD_45" or value_at(s, at, form, "voltage") <= LIMITS.RECORD_DECIVOLTS)
    and (form ~= "RECORD_51" or value_at(s, at, form, "extra") == 0)
end

local function is_impossible_tail(s, at, length, long_id)
  local form = named_tail(s, at, length, long_id)
  return form ~= nil and not is_possible_tail(s, at, form)
end

-- The form of the tail; nil when it is unknown or a value is impossible.
local function tail_form(s, at, length, long_id)
  local form = named_tail(s, at, length, long_id)
  if form then return is_possible_tail(s, at, form) and form or nil end
  local newer = length == 45 and not long_id and byte(s, at) == 36 and byte(s, at + LIMITS.RECORD_BASE) == 0
  if newer and is_network(s, at, "RECORD_45_CELL") and is_cell(s, at, "RECORD_45_CELL") then
    local lac, cid = cell_codes(s, at, "RECORD_45_CELL")
    return (lac ~= 0 or cid ~= 0) and "RECORD_45_CELL" or nil
  end
end

local function is_listed(length)
  for _, listed in ipairs(RECORD_LENGTHS) do
    if listed == length then return true end
  end
  return false
end

local LINE_BREAKS = {"", "\r\n", "\n"}
local SURE = 10 -- so many bytes of a cut frame are enough to be sure that it is one

-- What a record of one length is: its length, nil, "undecided", or "cut" before what may be a cut frame.
local function fit_after(s, at, last, ending, length, line_break)
  local next_at = at + length + #line_break
  if next_at > last then
    if ending == "late" then return length end
    if ending == "end" then
      local ends = last == #s or head_after_record(s, next_at, #s) > 0
      return ends and length or nil
    end
    return ending == "open" and "undecided" or nil
  end
  local head = head_after_record(s, next_at, last)
  if head >= 0 then return head > 0 and length or nil end
  if ending == "open" then return "undecided" end
  if ending == "full" then return end
  return last - next_at + 1 >= SURE and length or "cut"
end

local function fit(s, at, last, ending, length, line_break)
  local after = at + length
  if after + #line_break - 1 > last then return ending == "open" and "undecided" or nil end
  if is_possible_record(s, at, length) and s:sub(after, after + #line_break - 1) == line_break
      and not is_impossible_tail(s, at, length, has_long_id(s, at, length)) then
    return fit_after(s, at, last, ending, length, line_break)
  end
end

-- The length of a record that may end with a line break that is not part of it.
local function without_line_break(s, st, at, length)
  local function ends_with(line_break)
    return s:sub(at + length - #line_break, at + length - 1) == line_break
  end
  if is_listed(length - 2) and ends_with("\r\n") and is_possible_record(s, at, length - 2) then
    return is_impossible_tail(s, at, length - 2, has_long_id(s, at, length - 2)) and length or length - 2
  end
  if not ends_with("\n") then return length end
  local shorter = is_listed(length - 1) and not ends_with("\r\n")
    and not tail_form(s, at, length, has_long_id(s, at, length))
    and tail_form(s, at, length - 1, has_long_id(s, at, length - 1)) ~= nil
  if st.breaks_lines and not shorter then
    local broken = ends_with("\r\n") and 2 or 1
    return is_possible_record(s, at, length - broken) and length - broken or length
  end
  return shorter and length - 1 or length
end

-- Tries the length that this connection has shown twice in a row.
local function find_trusted(s, st, at, last, ending, length, line_break)
  if not length then return end
  if ending == "late" and at + length - 1 > last then return "undecided" end
  local found = fit(s, at, last, ending, length, line_break)
  if type(found) == "number" and line_break == "" and st.breaks_lines then
    return without_line_break(s, st, at, length)
  end
  return found == "cut" and length or found
end

local function find_listed(s, st, at, last, ending, line_break)
  for _, length in ipairs(RECORD_LENGTHS) do
    local found = fit(s, at, last, ending, length, line_break)
    if found == "undecided" then return found end
    if type(found) == "number" then return line_break == "" and without_line_break(s, st, at, length) or length end
  end
end

local function find_any(s, at, last, ending)
  local length = LIMITS.RECORD_BASE
  while at + length - 1 <= last do
    local found = is_possible_record(s, at, length) and fit_after(s, at, last, ending, length, "") or nil
    if found == "undecided" then return found end
    if type(found) == "number" then
      local broken = length - 2 >= LIMITS.RECORD_BASE and s:sub(at + length - 2, at + length - 1) == "\r\n"
      return broken and length - 2 or length
    end
    length = length + 1
  end
  return (ending == "open" or ending == "late") and "undecided" or nil
end

local function find_length(s, st, at, last, ending)
  local remembered = st.remembered[byte(s, at)]
  for _, line_break in ipairs(LINE_BREAKS) do
    local found = find_trusted(s, st, at, last, ending, remembered, line_break)
      or find_listed(s, st, at, last, ending, line_break)
    if found then return found end
  end
  for _, length in ipairs(RECORD_LENGTHS) do
    if fit(s, at, last, ending, length, "") == "cut" then return length end
  end
  return find_any(s, at, last, ending)
end

-- The length of the record at a place; 0 when none begins there; "undecided", "cut off" or "too long".
local function record_length(s, st, at, rest)
  local base = any_record_base(s, at, #s)
  if base < 0 then return rest == "none" and 0 or "undecided" end
  if base == 0 then return 0 end
  local last = math.min(#s, at + LIMITS.FRAME - 1)
  local full = last - at + 1 == LIMITS.FRAME
  -- A text frame that begins inside what could be a record shows that the record was cut.
  local head = first_text_head(s, at + 1, last)
  local ending = head and "end" or full and "full" or rest == "none" and "end" or rest
  local length = find_length(s, st, at, head and head - 1 or last, ending)
  if type(length) == "number" then
    st.breaks_lines = at + length <= last and s:find("^[\r\n]", at + length) ~= nil
  end
  if length then return length end
  st.remembered, st.last_length, st.breaks_lines = {}, {}, false
  return full and not head and "too long" or "cut off"
end

local function took_record(st, letter, length)
  st.remembered[letter] = st.last_length[letter] == length and length or nil
  st.last_length[letter] = length
end

-- What is known of a stream before its next byte.
local function new_state()
  return {
    record_may_begin = true, run = false, reason = nil, -- the open run of skipped bytes
    remembered = {}, last_length = {}, breaks_lines = false -- of records
  }
end

local function copy_of(value)
  if type(value) ~= "table" then return value end
  local copy = {}
  for key, part in pairs(value) do copy[key] = copy_of(part) end
  return copy
end

-- The end of the text frame at a place; nil and the reason when there is none, nil alone when more bytes must decide.
local function text_end(s, at, rest)
  local bound = math.min(#s, at + LIMITS.FRAME - 1)
  local full = bound - at + 1 == LIMITS.FRAME
  local stops = s:find("^[0-9]", at + 1) and "[*^]" or "[*#]"
  local i = s:find(stops, at + 1)
  while i and i <= bound do
    if byte(s, i) ~= STAR then return i end
    local head = text_head(s, i, bound)
    if head > 0 then return nil, "cut off" end
    if head < 0 and not full and rest ~= "none" then return end
    i = s:find(stops, i + 1)
  end
  if full then return nil, "too long" end
  if rest == "none" then return nil, "incomplete" end
end

-- Reads a chunk of a stream: calls frame(from, to, long_id) and skipped(from, to, reason) in order, and returns the index of
-- the first byte that is undecided. rest is "none" when the input ends here, "late" when more may follow later.
local function read_stream(s, st, rest, frame, skipped)
  local at, run_from = 1, 1
  local function end_run()
    if at > run_from then skipped(run_from, at - 1, st.reason) end
    st.run = false
  end
  local function take(to, long_id)
    frame(at, to, long_id)
    at = to + 1
    st.record_may_begin = true
  end
  local function abandon(reason)
    st.record_may_begin, st.run, st.reason = false, true, reason
    run_from = at
    at = at + 1
  end
  while at <= #s do
    local b = byte(s, at)
    local head, length = 0, 0
    if b == STAR then
      head = text_head(s, at, #s)
      if head < 0 and rest == "none" then head = 0 end
    elseif st.record_may_begin and (b == 36 or b == 88) then
      length = record_length(s, st, at, rest)
    end
    if head < 0 or length == "undecided" then break end
    if (head > 0 or length ~= 0) and st.run then
      end_run()
    elseif head > 0 then
      local to, reason = text_end(s, at, rest)
      if to then
        take(to, false)
      elseif reason then
        abandon(reason)
      else
        break
      end
    elseif type(length) == "string" then
      abandon(length)
    elseif length > 0 then
      took_record(st, b, length)
      take(at + length - 1, has_long_id(s, at, length))
    else
      local white = b == 32 or b == 9 or b == 10 or b == 13
      if not st.run then
        st.run, st.reason = true, white and "separator" or "garbage"
        run_from = at
      elseif st.reason == "separator" and not white then
        end_run()
        st.run, st.reason = true, "garbage"
        run_from = at
      end
      st.record_may_begin = white
      at = at + 1
    end
  end
  if st.run then
    if rest == "none" then end_run() elseif at > run_from then skipped(run_from, at - 1, st.reason) end
  end
  return at
end

---------------------------------------------------------------------------------------------------------------- frames
-- A frame is read to a message: its type, its values, the places of its fields, and notes. Offsets are from 0 on.

local function new_message(protocol, text)
  return {
    protocol = protocol, text = text, type = "unrecognized", direction = "unknown", fix = {},
    places = {}, -- {field, offset, length}
    notes = {}, noted = {} -- {code, offset, length}, each code once
  }
end

local function note(m, code, offset, length)
  if not m.noted[code] then
    m.noted[code] = true
    m.notes[#m.notes + 1] = {code, offset, length}
  end
end

local function clear_notes(m)
  m.notes, m.noted = {}, {}
end

local function place(m, field, offset, length)
  m.places[#m.places + 1] = {field, offset, length}
end

local function place_up_to(m, field, offset, to)
  if to > offset then place(m, field, offset, to - offset) end
end

-- Takes date {year, month, day} and clock {hour, minute, second}; otherwise notes what is wrong with them.
local function take_time(m, date, clock, offset, length)
  if is_time(clock) and is_date(date) and date[1] < 80 then
    m.fix.time, m.fix.date, m.fix.clock = epoch(date, clock), date, clock
  elseif offset then
    note(m, is_time(clock) and is_date(date) and "UNSET_CLOCK" or "BAD_TIME", offset, length)
  end
  return m.fix.time ~= nil
end

local AXES = {
  latitude = {degrees = 90, nines = 99, code = "BAD_LATITUDE", digits = 2},
  longitude = {degrees = 180, nines = 999, code = "BAD_LONGITUDE", digits = 3}
}

-- Degrees and 1/100 000 minutes in units of 1/6 000 000 degree; nil with a note when they are impossible.
local function angle(m, axis, degrees, minutes, negative, offset, length)
  local units = degrees and minutes and degrees * LIMITS.UNITS_PER_DEGREE + minutes
  if units and minutes < LIMITS.UNITS_PER_DEGREE and units <= axis.degrees * LIMITS.UNITS_PER_DEGREE then
    return negative and -units or units
  end
  local nines = degrees == axis.nines and minutes and floor(minutes / 100000) == 99
  note(m, nines and "NO_POSITION" or axis.code, offset, length)
end

local function take_coordinates(m, latitude, longitude)
  if latitude and longitude then m.fix.latitude, m.fix.longitude = latitude, longitude end
end

local function take_speed(m, milliknots)
  if up_to(LIMITS.MILLIKNOTS, milliknots) then m.fix.speed = milliknots end
  return m.fix.speed ~= nil
end

local function take_course(m, centidegrees)
  if up_to(LIMITS.CENTIDEGREES, centidegrees) then m.fix.course = centidegrees end
  return m.fix.course ~= nil
end

-- The percentage that the code of a battery means.
local function percent_of(code)
  for _, run in ipairs(PERCENT) do
    if code >= run[1] and code <= run[2] then return run[3] + code - run[1] end
  end
end

---------------------------------------------------------------------------------------------------------------- Carscop

local STAMP, WORD, BODY = 1, 13, 17

local function block_field(body, at, field)
  return cut(body, at, IN_BLOCK[field])
end

-- Where the dot of the course is, from the beginning of the block; nil when there is none with two decimals after it.
local function course_dot(body, at)
  local course = IN_BLOCK.course[2]
  for dot = course + 1, math.min(course + 3, #body - at - 2) do
    if byte(body, at + dot) == 46 then return dot end
  end
end

-- Whether the letters and dots of a position are at an index of a body.
local function is_block(body, at)
  return block_field(body, at, "validity"):find("^[AV]$")
    and block_field(body, at, "latitude"):sub(5, 5) == "."
    and block_field(body, at, "northSouth"):find("^[NS]$")
    and block_field(body, at, "longitude"):sub(6, 6) == "."
    and block_field(body, at, "eastWest"):find("^[EW]$")
    and course_dot(body, at) ~= nil
end

local function last_block(body, from)
  for at = #body - IN_BLOCK.course[2] - 3, from, -1 do
    if is_block(body, at) then return at end
  end
end

local function block_angle(m, body, at, field, negative)
  local text, axis = block_field(body, at, field), AXES[field]
  local whole, decimals = number(text:sub(1, axis.digits + 2)), number(text:sub(axis.digits + 4))
  local degrees = whole and floor(whole / 100)
  local minutes = whole and decimals and whole % 100 * 100000 + decimals * 10
  return angle(m, axis, degrees, minutes, negative, BODY + at - 1 + IN_BLOCK[field][2], #text)
end

local function read_block_speed(m, text, offset)
  local dot = text:find(".", 1, true)
  local milliknots = dot and dot > 1 and number(text:sub(1, dot - 1) .. text:sub(dot + 1))
  milliknots = milliknots and milliknots * 10 ^ (dot - 2) or nil
  if not take_speed(m, milliknots) then note(m, "BAD_SPEED", offset, #text) end
  if milliknots and dot % 2 == 1 then note(m, "UNUSUAL_SPEED", offset, #text) end
end

local function read_block_end(m, rest, offset)
  local state, odometer = cut(rest, 1, IN_BLOCK.state), cut(rest, 1, IN_BLOCK.odometer)
  local mark = IN_BLOCK.odometerMark
  if #rest ~= IN_BLOCK.odometer[2] + IN_BLOCK.odometer[3] or cut(rest, 1, mark) ~= "L" then
    note(m, "BAD_STATE", offset, #rest)
    place(m, "extra", offset, #rest)
    return
  end
  for _, each in ipairs(BLOCK_END) do place(m, each[1], offset + each[2], each[3]) end
  if state:find("[^01]") then note(m, "BAD_STATE", offset, #state) else m.state = state end
  m.odometer = number(odometer)
  if not m.odometer then note(m, "BAD_ODOMETER", offset + IN_BLOCK.odometer[2], #odometer) end
end

-- The stamp repeats the time of a valid fix; without one it is a clock in some time zone.
local function check_stamp(m)
  local fix = m.fix
  if not fix.time or m.noted.STAMP_IS_NO_DATE then return end
  local ahead = epoch(m.stamp_date, m.stamp_clock) - fix.time
  if ahead ~= 0 and (fix.validity == "valid" or ahead < -12 * 3600 or ahead > 14 * 3600) then
    note(m, "STAMP_DIFFERS", STAMP, WORD - STAMP)
  end
end

local function read_block(m, body, at)
  if at + IN_BLOCK.course[2] + 3 > #body or not is_block(body, at) then
    note(m, "NO_POSITION_BLOCK", BODY, #body)
    return false
  end
  local fix, offset = m.fix, BODY + at - 1
  local dot = course_dot(body, at)
  local course = IN_BLOCK.course[2]
  fix.validity = block_field(body, at, "validity") == "A" and "valid" or "invalid"
  local time, date = IN_BLOCK.time, IN_BLOCK.date
  for _, each in ipairs(BLOCK) do
    if each[1] ~= "course" then place(m, each[1], offset + each[2], each[3]) end
  end
  place(m, "course", offset + course, dot + 3 - course)
  read_block_speed(m, block_field(body, at, "speed"), offset + IN_BLOCK.speed[2])
  local zeros = (block_field(body, at, "latitude") .. block_field(body, at, "longitude")):gsub("%.", "")
  if fix.validity == "invalid" and not zeros:find("[^0]") then
    note(m, "FACTORY_DEFAULT", offset, dot + 3)
  else
    local clock, day = three_pairs(cut(body, at, time)), three_pairs(cut(body, at, date))
    take_time(m, day, clock, offset + (is_time(clock) and date[2] or time[2]), time[3])
    local degrees = body:sub(at + course, at + dot + 2)
    if not take_course(m, number((degrees:gsub("%.", "", 1)))) then note(m, "BAD_COURSE", offset + course, #degrees) end
    local latitude = block_angle(m, body, at, "latitude", block_field(body, at, "northSouth") == "S")
    take_coordinates(m, latitude, block_angle(m, body, at, "longitude", block_field(body, at, "eastWest") == "W"))
  end
  local rest = body:sub(at + dot + 3)
  if #rest > 0 then read_block_end(m, rest, offset + dot + 3) end
  check_stamp(m)
  return true
end

local function read_login(m, body)
  local id = body:sub(1, LIMITS.LOGIN_ID)
  if #body < LIMITS.LOGIN_ID + IN_BLOCK.course[2] + 4 or not is_block(body, LIMITS.LOGIN_ID + 1) then
    note(m, last_block(body, 1) and "BAD_ID" or "NO_POSITION_BLOCK", BODY, #body)
    return false
  end
  if id:find("[^!-~]") or id:find("[*^#]") then
    note(m, "BAD_ID", BODY, #id)
    return false
  end
  m.id = id
  place(m, "id", BODY, #id)
  return read_block(m, body, #id + 1)
end

local function read_alarm(m, body)
  local at = last_block(body, 2)
  if not at then
    note(m, "NO_POSITION_BLOCK", BODY, #body)
    return false
  end
  local text = body:sub(1, at - 1)
  if text:find("[^ -~]") then
    note(m, "BAD_TEXT", BODY, #text)
  elseif not text:find("^[0-9]") or text:find("^.[0-9]") then
    note(m, "UNUSUAL_ALARM", BODY, #text)
  end
  m.alarm_code, m.alarm_text = text:sub(1, 1), text:sub(2)
  place(m, "alarmCode", BODY, 1)
  place_up_to(m, "alarmText", BODY + 1, BODY + #text)
  return read_block(m, body, at)
end

local function read_prefixed(m, body)
  local prefix = LIMITS.UB04_PREFIX
  if #body > prefix then place(m, "prefix", BODY, prefix) end
  return read_block(m, body, prefix + 1)
end

local function read_acknowledgement(m, body, pattern)
  if not body:find(pattern) then
    note(m, "BAD_BODY", BODY, #body)
    return false
  end
  m.results = {body:sub(-1)}
  m.acknowledged = body:sub(1, -2)
  place_up_to(m, "acknowledged", BODY, BODY + #body - 1)
  place(m, "result", BODY + #body - 1, 1)
  return true
end

local function read_handshake(m, body)
  if body ~= "HSO" then note(m, "BAD_BODY", BODY, #body) end
  place_up_to(m, "body", BODY, BODY + #body)
  return true
end

local CARSCOP_BODIES = {
  UB00 = read_handshake,
  DB01 = read_handshake,
  UB04 = read_prefixed,
  UB05 = read_login,
  UA01 = read_alarm,
  DX06 = function(m, body) return read_acknowledgement(m, body, "^[01]$") end,
  DX00 = function(m, body) return read_acknowledgement(m, body, "^[UD][A-Z][0-9][0-9][0-9A-Za-z]$") end
}

-- Forgets what a body without its structure seemed to say.
local function unrecognized(m)
  m.type, m.fix, m.places, m.id = "unrecognized", {}, {}, m.head_id
  m.state, m.odometer, m.status, m.battery, m.command_time = nil, nil, nil, nil, nil
end

local function read_carscop(text)
  local m = new_message("Carscop", text)
  local body = text:sub(BODY + 1, -2)
  m.word = text:sub(WORD + 1, BODY)
  m.known = WORDS.CARSCOP[m.word]
  m.stamp_date, m.stamp_clock = three_pairs(text:sub(2, 7)), three_pairs(text:sub(8, 13))
  if not is_time(m.stamp_clock) or not is_date(m.stamp_date) then note(m, "STAMP_IS_NO_DATE", STAMP, WORD - STAMP) end
  local read
  if m.known then
    local at_once = function(message, all) return read_block(message, all, 1) end
    read = (CARSCOP_BODIES[m.word] or at_once)(m, body)
  else
    note(m, "UNKNOWN_WORD", WORD, #text - 1 - WORD)
  end
  if read then
    m.type, m.delivery = m.known[1], DELIVERIES[m.word]
  else
    unrecognized(m)
    place_up_to(m, "body", BODY, BODY + #body)
  end
  m.direction = m.word:sub(1, 1) == "D" and "downlink" or "uplink"
  table.insert(m.places, 1, {"word", WORD, BODY - WORD})
  table.insert(m.places, 1, {"stamp", STAMP, WORD - STAMP})
  return m
end

---------------------------------------------------------------------------------------------------------------- records

local function read_record(text, long_id)
  local m = new_message("H02", text)
  local shift = long_id and LIMITS.RECORD_LONG_ID_SHIFT or 0
  local standard = byte(text) == 36
  local fix, values = m.fix, {}
  m.word, m.type, m.direction = text:sub(1, 1), "position", "uplink"
  m.known, m.values, m.binary = WORDS.H02[m.word], values, true
  local function base(field)
    return cut(text, 1, IN_RECORD[field], shift)
  end
  local function offset_of(field)
    return IN_RECORD[field][2] + shift
  end

  local id = IN_RECORD.id
  local digits = hex(text:sub(id[2] + 1, id[2] + id[3] + shift))
  if standard then
    m.id = long_id and digits:sub(1, LIMITS.RECORD_LONG_ID) or digits
  else
    values.mileage = tonumber(digits) * 0.51444
  end
  for _, each in ipairs(RECORD) do
    local field, from, length = each[1], each[2] + shift, each[3]
    if field == "word" or field == "id" then from = each[2] end
    if field == "id" then
      field, length = standard and field or "mileage", length + shift
    elseif field == "battery" and not standard then
      field = "temperatureOrBattery"
    end
    place(m, field, from, length)
  end

  local signs = byte(base("longitudeEndAndSigns"))
  local east, north = bit_of(signs, 3) == 1, bit_of(signs, 2) == 1
  local valid, minus = bit_of(signs, 1) == 1, bit_of(signs, 0) == 1
  fix.validity = valid and "valid" or "invalid"
  local date, clock = base("date"), base("time")
  take_time(
    m,
    {PAIR[byte(date, 3)], PAIR[byte(date, 2)], PAIR[byte(date, 1)]},
    {PAIR[byte(clock, 1)], PAIR[byte(clock, 2)], PAIR[byte(clock, 3)]},
    offset_of("time"), IN_RECORD.latitude[2] - IN_RECORD.time[2])
  local latitude = bcd(base("latitude"), 1, 4)
  local longitude = bcd(base("longitude"), 1, 4) * 10 + floor(signs / 16)
  if valid or latitude ~= 0 or longitude ~= 0 then
    take_coordinates(
      m,
      angle(m, AXES.latitude, floor(latitude / 1000000), latitude % 1000000 * 10, not north, offset_of("latitude"), 4),
      angle(m, AXES.longitude, floor(longitude / 1000000), longitude % 1000000 * 10, not east, offset_of("longitude"), 5))
  end
  local both = bcd(base("speedAndCourse"), 1, 3)
  local at = offset_of("speedAndCourse")
  if not take_speed(m, floor(both / 1000) * 1000) then note(m, "BAD_SPEED", at, 3) end
  if not take_course(m, both % 1000 * 100) then note(m, "BAD_COURSE", at, 3) end
  m.status = big_endian(base("status"), 1, 4)

  local code = byte(base("battery"))
  if standard and code ~= 0 then
    m.battery = {code = code, percent = percent_of(code)}
  elseif not standard and code > 6 and code < 0xFE then
    m.half_degrees = minus and -code or code
  elseif not standard and code > 0 and code <= 6 then
    m.battery = {code = code}
  end

  local tail = LIMITS.RECORD_BASE + shift
  local form = tail_form(text, 1, #text, long_id)
  local seen = false
  for _, length in ipairs(SEEN_LENGTHS) do seen = seen or length == #text end
  if not seen then note(m, "UNLISTED_LENGTH", 0, #text) end
  if not form then
    if #text > tail then note(m, "RAW_TAIL", tail, #text - tail) end
    place_up_to(m, "extra", tail, #text)
    return m
  end
  for _, each in ipairs(RECORD_TAILS[form]) do
    place(m, each[1], each[2], each[3])
    values[each[1]] = value_at(text, 1, form, each[1])
    tail = each[2] + each[3]
  end
  place_up_to(m, "extra", tail, #text)
  values.tailForm = form:lower():gsub("_", " ")
  if form == "RECORD_45_CELL" then
    note(m, "RAW_TAIL", RECORD_TAILS[form][1][2], RECORD_TAILS[form][1][3])
    values.extra = nil
  end
  if values.mileage and form ~= "RECORD_32" then values.mileage = values.mileage * 1000 end
  if values.odometerRaw then values.odometerRaw = hex(cut(text, 1, IN_TAIL[form].odometerRaw)) end
  if values.fuel then values.fuel = floor(values.fuel / 256) + values.fuel % 256 / 10 end
  if values.voltage then values.voltage = values.voltage / 10 end
  if values.lac == 0 and values.cid == 0 then values.lac, values.cid = nil, nil end
  return m
end

---------------------------------------------------------------------------------------------------------------- H02 text
-- Field 0 is the maker, 1 the id, 2 the word. A field is {from, to, first, last}: indexes in the frame without and with the
-- blanks around it; "to" and "last" are one after the last character.

local H02 = {}
H02.__index = H02

local FIRST = 3
local AT = {} -- places in a position, counted from its time
for i, field in ipairs(LAYOUTS.position) do AT[field] = i - 1 end

local function read_fields(text)
  local r = setmetatable({text = text, count = 0, fields = {}, names = {}, tail = {}}, H02)
  r.m = new_message("H02", text)
  local from = 2
  while from <= #text do
    local to = text:find(",", from, true) or #text
    r.fields[r.count] = {from, to, from, to}
    r.count = r.count + 1
    from = to + 1
  end
  return r
end

function H02:has(field) return field < self.count end

function H02:get(field)
  local at = self.fields[field]
  return at and self.text:sub(at[1], at[2] - 1)
end

-- As sent, with its blanks.
function H02:raw(field)
  local at = self.fields[field]
  return self.text:sub(at[3], at[4] - 1)
end

function H02:is_empty(field) return self.fields[field][1] == self.fields[field][2] end

function H02:note(code, field)
  local at = self.fields[field]
  note(self.m, code, at[1] - 1, at[2] - at[1])
end

-- About the fields from one on.
function H02:note_from(code, field)
  local at = self.fields[field]
  local from = at and at[1] or #self.text
  note(self.m, code, from - 1, #self.text - from)
end

-- Whether a field is not there.
function H02:is_missing(field)
  if self:has(field) then return false end
  note(self.m, "MISSING_FIELDS", #self.text - 1, 0)
  return true
end

function H02:trim_front(field)
  local at = self.fields[field]
  while at[1] < at[2] and byte(self.text, at[1]) == 32 do at[1] = at[1] + 1 end
end

-- Cuts the blanks around a field, and notes it.
function H02:trim(field)
  local at = self.fields[field]
  if not at then return end
  local from, to = at[1], at[2]
  self:trim_front(field)
  while at[1] < at[2] and byte(self.text, at[2] - 1) == 32 do at[2] = at[2] - 1 end
  if at[2] - at[1] < to - from then note(self.m, "BLANKS", from - 1, to - from) end
end

-- The only character of a field, blanks around it aside; "" when there is none, nil when there are more.
function H02:letter(field)
  local text = self:get(field):match("^ *(.-) *$")
  if #text <= 1 then return text end
end

function H02:is_digits(field, count) return self:has(field) and is_digits(self:get(field), count) end

function H02:is_status(field) return self:has(field) and hex32(self:get(field)) ~= nil end

-- A date and a status with no comma between them.
function H02:is_glued(field)
  local text = self:get(field)
  return #text == 14 and is_digits(text:sub(1, 6), 6) and hex32(text:sub(7)) ~= nil
end

-- Day, month and year, turned round.
function H02:date(field)
  local text = self:get(field)
  local date = three_pairs(self:is_glued(field) and text:sub(1, 6) or text)
  return date and {date[3], date[2], date[1]}
end

-- A number from 0 to a limit; nil when it is missing, empty or, with a note, another.
function H02:count_of(field, most)
  if self:is_missing(field) then return end
  self:trim(field)
  if self:is_empty(field) then return end
  local value = number(self:get(field))
  if up_to(most, value) then return value end
  self:note("BAD_NUMBER", field)
end

function H02:name(from, layout)
  for i, field in ipairs(layout) do
    if self:has(from + i - 1) then self.names[from + i - 1] = field end
  end
end

---- The position.

local function is_one_of(letter, one, other)
  return letter == one or letter == other
end

-- Units without a fix leave the hemisphere empty, or send 0.
local function is_hemisphere_or_none(letter, one, other)
  return is_one_of(letter, one, other) or letter == "" or letter == "0"
end

-- Whether a position can be read whose time is a field, or would be.
function H02:is_position(time)
  return self:has(time + AT.date)
    and is_hemisphere_or_none(self:letter(time + AT.northSouth), "N", "S")
    and is_hemisphere_or_none(self:letter(time + AT.eastWest), "E", "W")
end

function H02:has_hemispheres(time)
  return self:has(time + AT.date)
    and is_one_of(self:letter(time + AT.northSouth), "N", "S")
    and is_one_of(self:letter(time + AT.eastWest), "E", "W")
end

-- Whether a field of other brands is where the date would be.
function H02:has_field_before_date(date)
  if not self:has(date + 1) or self:is_empty(date) and self:is_status(date + 1) then return false end
  return self:date(date + 1) ~= nil or self:is_empty(date + 1) and self:is_status(date + 2)
end

local VALIDITIES = {A = "valid", B = "valid beidou", V = "invalid"}

function H02:read_validity(field, zero_is_usual)
  local letter = self:letter(field)
  self.m.fix.validity = VALIDITIES[letter]
  if letter == "0" then
    if not zero_is_usual then self:note("UNUSUAL_VALIDITY", field) end
  elseif letter ~= "" and not VALIDITIES[letter] then
    self:note("BAD_VALIDITY", field)
  end
end

-- Time and date count together. The date may be missing.
function H02:read_time(time, date_field)
  if self:is_missing(date_field) then return end
  self:trim(time)
  self:trim(date_field)
  self:read_clock(time, date_field)
end

function H02:read_clock(time, date_field)
  self.date_field = date_field
  local m, clock, date = self.m, three_pairs(self:get(time)), self:date(date_field)
  if take_time(m, date, clock) then
    local reset = date[2] == 1 and date[3] == 1 and clock[1] == 0
    if m.fix.validity == "invalid" and reset then self:note("RESET_CLOCK", date_field) end
  elseif self:is_empty(time) or self:is_empty(date_field) then
    if self:is_empty(time) ~= self:is_empty(date_field) then
      self:note("LONE_TIME", self:is_empty(time) and time or date_field)
    end
  else
    local at = self.fields[is_time(clock) and date_field or time]
    take_time(m, date, clock, at[1] - 1, at[2] - at[1])
  end
end

-- Cuts a coordinate after its sign: degrees, minutes, decimals as texts, whether it is short, whether its form is usual.
local function cut_coordinate(text, minus, axis)
  local whole, decimals = text:match("^([^.]*)%.(.*)$")
  if not whole then
    local degrees, minutes, last = text:match("^(.*)(..)(....)$")
    return degrees, minutes, last, degrees and #degrees < axis.digits, false
  end
  local degrees, minutes = whole:match("^([^-]*)%-(.*)$")
  if degrees then
    if not minus or degrees == "" then return end
    return degrees, minutes, decimals, #degrees < 2 or #minutes < 2, false
  end
  degrees, minutes = whole:match("^(.-)(.?.?)$")
  return degrees, minutes, decimals, #whole < axis.digits + 2, true
end

-- A coordinate and how it is written; nil with a note when it is none.
function H02:read_coordinate(field, axis)
  local text, hemisphere = self:get(field), self:letter(field + 1)
  local minus = text:find("^%-") ~= nil
  if hemisphere == "0" then hemisphere = "" end
  local negative = hemisphere == "S" or hemisphere == "W"
  local offset = self.fields[field][1] - 1
  local degrees, minutes, decimals, is_short, is_usual = cut_coordinate(minus and text:sub(2) or text, minus, axis)
  local whole = minutes and #minutes <= 2 and number(minutes)
  local fraction = decimals and #decimals <= 5 and number(decimals)
  local whole_degrees = degrees and #degrees <= axis.digits and (degrees == "" and 0 or number(degrees))
  if minus and hemisphere ~= "" and not negative or not (whole and fraction and whole_degrees)
      or not minus and hemisphere == "" and (whole_degrees ~= 0 or whole ~= 0 or fraction ~= 0) then
    note(self.m, axis.code, offset, #text)
    return
  end
  local all = whole * 100000 + fraction * floor(10 ^ (5 - #decimals))
  local units = angle(self.m, axis, whole_degrees, all, minus or negative, offset, #text)
  return units and {units = units, is_short = is_short, is_usual = is_usual, decimals = #decimals}
end

function H02:read_coordinates(north, east)
  if self:is_empty(north) or self:is_empty(east) then
    if self:is_empty(north) ~= self:is_empty(east) then
      self:note("LONE_COORDINATE", self:is_empty(north) and north or east)
    end
    return
  end
  local latitude = self:read_coordinate(north, AXES.latitude)
  local longitude = self:read_coordinate(east, AXES.longitude)
  if not latitude or not longitude then return end
  local validity = self.m.fix.validity
  if latitude.units == 0 and longitude.units == 0 and (not validity or validity == "invalid") then return end
  if latitude.is_short or longitude.is_short then self:note("SHORT_COORDINATE", latitude.is_short and north or east) end
  if latitude.decimals ~= longitude.decimals or latitude.is_usual ~= longitude.is_usual then
    self:note("FORMS_DIFFER", latitude.decimals < longitude.decimals and north or east)
  end
  take_coordinates(self.m, latitude.units, longitude.units)
end

function H02:read_speed(field)
  if self:is_empty(field) then return end
  local text = self:get(field)
  local milliknots = decimal(text, 3) or not text:find("[^0]") and 0 or nil
  if not take_speed(self.m, milliknots) then self:note("BAD_SPEED", field) end
end

function H02:read_course(field)
  if self:is_empty(field) then return end
  local text = self:get(field)
  local whole = #text <= 7 and number(text)
  if not take_course(self.m, whole and whole * 100 or decimal(text, 2)) then self:note("BAD_COURSE", field) end
  if text:find("^.+%..$") then self:note("UNUSUAL_COURSE", field) end
end

function H02:read_fix(time, has_time, zero_is_usual)
  for field = has_time and time or time + AT.validity, time + AT.date + 1 do
    if field == time + AT.speed then self:trim_front(field) end
    -- A blank in a coordinate means a lost digit.
    if field ~= time + AT.latitude and field ~= time + AT.longitude then self:trim(field) end
  end
  self.time_field = time
  local date_field = time + AT.date
  if not self:date(date_field) and self:has_field_before_date(date_field) then
    self.extra_inside = date_field
    self:note("EXTRA_FIELD", date_field)
    date_field = date_field + 1
  end
  self.date_field = date_field
  self:read_validity(time + AT.validity, zero_is_usual)
  if has_time then self:read_clock(time, date_field) end
  self:read_coordinates(time + AT.latitude, time + AT.longitude)
  self:read_speed(time + AT.speed)
  self:read_course(time + AT.course)
end

function H02:read_status(field)
  if self:is_missing(field) then return end
  self.status_field = field
  self:trim(field)
  self.m.status = hex32(self:get(field))
  if not self.m.status and not self:is_empty(field) then self:note("BAD_STATUS", field) end
end

-- The field of the status: only empty fields may stand before it.
function H02:shifted_status(first)
  local field = first
  while self:has(field) and self:is_empty(field) do field = field + 1 end
  if field == first or not self:has(field) then return first end
  self:trim(field)
  local shifted = self:is_status(field)
  self:note(shifted and "SHIFTED_STATUS" or "EMPTY_STATUS", first)
  return shifted and field or first
end

function H02:read_status_and_tail(word)
  local first = self.date_field + 1
  if self:is_glued(self.date_field) then
    self.m.status = hex32(self:get(self.date_field):sub(7))
  else
    first = self:shifted_status(first)
    self:read_status(first)
    first = first + 1
  end
  if self:has(first) then self:read_tail(word, first) end
  if self.extra_inside then self:take_battery(self.extra_inside) end
end

-- Phone, SIM number, ICCID and status, of which the last one is the status.
function H02:read_sim()
  local after = self.date_field + 1
  local field = math.max(after, self.count - 1)
  if not self:is_missing(after + 3) and field ~= after + 3 then self:note_from("EXTRA_FIELD", after) end
  self:read_status(field)
  local iccid = field - 1 >= after and self:iccid(field - 1)
  if iccid then self.tail = {names = {[field - 1] = "iccid"}, values = {iccid = iccid}} end
end

function H02:read_position(time, word)
  if not self:is_position(time) then return false end
  self:read_fix(time, true, word == "VI1")
  if word == "V9" or word == "V19" then self:read_sim() else self:read_status_and_tail(word) end
  return true
end

---- What other brands send after the status. A form fits only with all its fields and ranges.

function H02:iccid(field)
  local digits = self:get(field):match("^([0-9]+)[?F]?$")
  if digits and #digits >= LIMITS.TAIL_ICCID_MIN and #digits <= LIMITS.TAIL_ICCID_MAX then return digits end
end

-- A code or a percentage.
function H02:battery(field)
  local text = self:get(field)
  local value = number(text)
  if #text <= LIMITS.TAIL_BATTERY_DIGITS and up_to(LIMITS.TAIL_PERCENT, value) then return value end
end

local function text_battery(code)
  return {code = code, percent = percent_of(code)}
end

-- Units whose id has 15 digits send hexadecimal groups instead, which may look the same.
function H02:network(from)
  local id = self:get(1)
  local mcc, mnc = number(self:get(from)), number(self:get(from + 1))
  local lac, cid = number(self:get(from + 2)), number(self:get(from + 3))
  local fits = (#id == 10 or #id == 11) and in_ranges(RANGES.COUNTRY, mcc) and up_to(LIMITS.TAIL_MNC, mnc)
    and up_to(LIMITS.TAIL_LAC, lac) and up_to(LIMITS.TAIL_CID, cid)
    and lac ~= LIMITS.NO_CELL and cid ~= LIMITS.NO_CELL and (lac ~= 0 or cid == 0)
  if fits then return {mcc = mcc, mnc = mnc, lac = lac, cid = cid} end
end

-- Adds satellites, GSM level and perhaps a voltage to values; false when they are none.
function H02:reception(values, from, has_voltage)
  local satellites, gsm = number(self:get(from)), number(self:get(from + 1))
  if not in_ranges(RANGES.SATELLITES, satellites) or not in_ranges(RANGES.GSM, gsm) then return false end
  values.satellites, values.gsm = satellites, gsm
  if not has_voltage then return true end
  local decivolts = number(self:get(from + 2))
  values.voltage = decivolts and decivolts / 10
  return up_to(LIMITS.TAIL_DECIVOLTS, decivolts)
end

function H02:odometer_tail(from)
  local odometer, celsius = self:get(from), self:get(from + 1)
  local temperature = not celsius:find("^0.") and signed(celsius) or nil
  local fuel = decimal(self:get(from + 2), 3)
  local altitude = number(self:get(from + 3))
  local function code(field)
    local text = self:get(field)
    return #text == 4 and hex32("0000" .. text) or nil
  end
  local lac, cid = code(from + 4), code(from + 5)
  if #odometer <= 18 and not odometer:find("[^0-9]") and temperature and math.abs(temperature) <= LIMITS.TAIL_CELSIUS
      and up_to(2147483647, fuel) and up_to(LIMITS.TAIL_ALTITUDE, altitude)
      and lac and cid and lac ~= LIMITS.NO_CELL and cid ~= LIMITS.NO_CELL then
    return {
      odometerRaw = odometer, temperature = temperature, fuel = fuel / 1000, altitude = altitude, lac = lac, cid = cid
    }
  end
end

function H02:read_tail(word, first)
  local to = self.count
  local iccid = word == "V6" and self:iccid(to - 1)
  if iccid then to = to - 1 end
  local count, names, form, values = to - first, {}, "cell"
  local function name(from, layout)
    for i, field in ipairs(layout) do names[from + i - 1] = field end
  end
  if count == 0 then
    values, form = iccid and {}, "iccid"
  elseif word == "V8" then
    local from = to - #LAYOUTS.V8_end
    values = count >= #LAYOUTS.cell + #LAYOUTS.V8_end and self:network(first)
    local percent = values and number(self:get(from + 3))
    if not values or not self:reception(values, from, true) or not up_to(LIMITS.TAIL_PERCENT, percent) then return end
    self.m.battery, form = {percent = percent}, "V8"
    name(first, LAYOUTS.cell)
    name(from, LAYOUTS.V8_end)
  elseif count == #LAYOUTS.odometer and #self:get(first) >= LIMITS.TAIL_ODOMETER_DIGITS then
    values, form = self:odometer_tail(first), "odometer"
    name(first, LAYOUTS.odometer)
  else
    values = count >= #LAYOUTS.cell and self:network(first)
    local after = first + #LAYOUTS.cell
    local rest = to - after
    local battery = rest == 1 and values and self:battery(after)
    if rest > 3 or rest == 1 and not battery or rest > 1 and values and not self:reception(values, after, rest == 3) then
      return
    end
    name(first, LAYOUTS.cell)
    if rest > 0 then name(after, LAYOUTS["cell_" .. rest]) end
    self.m.battery = battery and text_battery(battery) or nil
  end
  if not values then return end
  if iccid then names[to], values.iccid = "iccid", iccid end
  if values.lac == 0 and values.cid == 0 then values.lac, values.cid = nil, nil end
  self.tail = {names = names, values = values, form = form}
end

-- Takes a field before the date for a battery, when it can be one and the tail has none and a place for it.
function H02:take_battery(field)
  local tail, code = self.tail, self:battery(field)
  local takes = not tail.form or tail.form == "cell" and not tail.values.satellites and not tail.values.iccid
  if code and takes and not self.m.battery then
    self.m.battery = text_battery(code)
    self.battery_field = field
  end
end

---- Bodies, by word. Each returns the type of the message; nil with notes when its structure is not there.

function H02:unrecognized(code, field)
  clear_notes(self.m)
  self:note_from(code, field)
end

function H02:name_position()
  if self.time_field then
    self:name(self.time_field, LAYOUTS.position)
    self.names[self.time_field + AT.date] = nil
  end
  self:name_date_and_status()
  for field, name in pairs(self.tail.names or {}) do self.names[field] = name end
  if self.battery_field then self.names[self.battery_field] = "battery" end
end

function H02:name_date_and_status()
  if self.date_field and self:has(self.date_field) then self.names[self.date_field] = "date" end
  if self.status_field then self.names[self.status_field] = "status" end
end

local function position(r, word)
  if not r:read_position(FIRST, word) then return r:unrecognized("NO_POSITION_BLOCK", FIRST) end
  r:name_position()
  return "position"
end

local H02_BODIES = {
  V1 = position, V2 = position, V5 = position, V6 = position, V8 = position, V9 = position, V19 = position, VI1 = position
}

-- A position without a time of day; with V a list of cells follows, which is raw.
function H02_BODIES.VP1(r)
  local letter = r:has(FIRST) and r:letter(FIRST) or ""
  local time = FIRST - AT.validity
  if letter ~= "A" or not r:is_position(time) then
    return r:unrecognized(letter == "V" and "RAW_WORD" or "NO_POSITION_BLOCK", FIRST)
  end
  r:read_fix(time, false, false)
  r:name_position()
  return "position"
end

function H02_BODIES.LINK(r)
  local m = r.m
  m.gsm = r:count_of(FIRST + 1, LIMITS.HEARTBEAT_GSM)
  m.satellites = r:count_of(FIRST + 2, LIMITS.HEARTBEAT_SATELLITES)
  local percent = r:count_of(FIRST + 3, LIMITS.TAIL_PERCENT)
  m.battery = percent and {percent = percent}
  m.steps = r:count_of(FIRST + 4, LIMITS.COUNT)
  m.turnovers = r:count_of(FIRST + 5, LIMITS.COUNT)
  r:read_time(FIRST, FIRST + 6)
  r:read_status(FIRST + 7)
  r:name(FIRST, LAYOUTS.LINK)
  r:name_date_and_status()
  return "heartbeat"
end

function H02_BODIES.HTBT(r)
  local percent = r:has(FIRST) and r:count_of(FIRST, LIMITS.TAIL_PERCENT)
  r.m.battery = percent and {percent = percent} or nil
  if r:has(FIRST + 1) then r:note_from("EXTRA_FIELD", FIRST + 1) end
  r:name(FIRST, LAYOUTS.HTBT)
  return "heartbeat"
end

function H02:read_level(field, most)
  self:trim(field)
  local level = signed(self:get(field))
  local limit = LIMITS.RX_LEVEL
  if level and (level < -limit or level > most or level < 0 and level > LIMITS.STRONGEST_DBM) then level = nil end
  if not level and not self:is_empty(field) then self:note("BAD_NUMBER", field) end
  return level
end

local function is_usual_level(level, dbm_field, dbm)
  local offset_220 = level >= 100 and level <= 191
  if dbm_field then return offset_220 and (not dbm or dbm == 0 or dbm == level - 220) end
  return level <= 63 or offset_220
end

-- Reads a cell; a level that cannot be read costs only itself.
function H02:read_cell(field, dbm_field)
  self:trim(field)
  self:trim(field + 1)
  local lac, cid = number(self:get(field)), self:has(field + 1) and number(self:get(field + 1))
  if not up_to(LIMITS.CELL_LAC, lac) or not cid or not self:has(field + 2) then return false end
  local level = self:read_level(field + 2, LIMITS.RX_LEVEL)
  local dbm = dbm_field and self:read_level(dbm_field, 0) or nil
  if level and not is_usual_level(level, dbm_field, dbm) then self:note("UNUSUAL_LEVEL", field + 2) end
  local cells = self.m.cells
  cells[#cells + 1] = {lac = lac, cid = cid, rxLevel = level, dbm = dbm ~= 0 and dbm or nil}
  return true
end

function H02:note_cell_count(stated, field)
  if stated and stated ~= #self.m.cells then self:note("CELL_COUNT", field) end
end

-- Reads cells up to the date, and returns its field.
function H02:read_cells(from)
  local field = from
  while self:has(field) and not self:is_digits(field, 6) and not self:is_empty(field) do
    if not self:read_cell(field) then
      self:note_from("BAD_CELL", field)
      while self:has(field) and not (self:is_digits(field, 6) and self:has(field + 1) and #self:get(field + 1) == 8) do
        field = field + 1
      end
      return field
    end
    field = field + #LAYOUTS.NBR_cell
  end
  return field
end

function H02_BODIES.NBR(r)
  local m, count_field = r.m, FIRST + #LAYOUTS.NBR - 1
  m.cells = {}
  m.mcc, m.mnc = r:count_of(FIRST + 1, 999), r:count_of(FIRST + 2, 999)
  local advance = r:count_of(FIRST + 3, LIMITS.UNKNOWN_TIMING_ADVANCE)
  m.timing_advance = advance ~= LIMITS.UNKNOWN_TIMING_ADVANCE and advance or nil
  local stated = r:count_of(count_field, LIMITS.COUNT)
  local date = r:read_cells(count_field + 1)
  r:note_cell_count(stated, count_field)
  r:read_time(FIRST, date)
  r:read_status(date + 1)
  r:name(FIRST, LAYOUTS.NBR)
  for cell = 1, #m.cells do r:name(count_field + 1 + (cell - 1) * #LAYOUTS.NBR_cell, LAYOUTS.NBR_cell) end
  local code = r.count == date + 3 and r:battery(date + 2)
  if code then
    m.battery = text_battery(code)
    r.names[date + 2] = "battery"
  end
  r:name_date_and_status()
  return "cells"
end

-- The fields are counted from the end, where their number is known.
function H02_BODIES.V3(r)
  local m, width = r.m, #LAYOUTS.V3_cell
  local first, date = FIRST + #LAYOUTS.V3, r.count - 2
  local cells_to = date - LIMITS.V3_EXTRA_FIELDS
  if cells_to < first or (cells_to - first) % width ~= 0 then return r:unrecognized("BAD_BODY", FIRST) end
  m.cells = {}
  local network = r:get(FIRST + 1)
  if (#network == 5 or #network == 6) and number(network) then
    m.mcc, m.mnc = tonumber(network:sub(1, 3)), tonumber(network:sub(4))
  else
    r:note("BAD_NUMBER", FIRST + 1)
  end
  local stated = r:count_of(FIRST + 2, LIMITS.COUNT)
  for field = first, cells_to - 1, width do
    if not r:read_cell(field, field + 3) then
      r:note_from("BAD_CELL", field)
      break
    end
  end
  r:note_cell_count(stated, FIRST + 2)
  r:read_time(FIRST, date)
  r:read_status(date + 1)
  r:name(FIRST, LAYOUTS.V3)
  for cell = 1, #m.cells do r:name(first + (cell - 1) * width, LAYOUTS.V3_cell) end
  r:name_date_and_status()
  return "cells"
end

---- Confirmations of commands, and the acknowledgement of the server with the same word.

local CLOCK_DIGITS = 14

-- The field of the time of the position in a confirmation, found by what is not damaged.
function H02:report_time()
  local without_position
  for time = FIRST + 2, self.count - 2 do
    if VALIDITIES[self:letter(time + 1)] and self:is_digits(time - 1, 6) and self:is_digits(time, 6) then
      if self:is_position(time) then return time end
      without_position = without_position or time
    end
  end
  for time = FIRST, self.count - 1 do
    if self:has_hemispheres(time) then return time end
  end
  for time = FIRST + 1, self.count - 1 do
    local date = time + AT.date
    if self:is_position(time) and self:is_digits(date, 6) and self:is_status(date + 1) then return time end
  end
  return without_position
end

function H02:note_unusual_reply(answered)
  for field = FIRST + 1, self.count - 2 do
    if self:is_digits(field, 6) and self:is_status(field + 1) then self:note_from("NO_POSITION_BLOCK", FIRST + 1) end
  end
  for field = FIRST, self.count - 1 do
    answered = answered or self:get(field):find(("[0-9]"):rep(CLOCK_DIGITS - 1)) ~= nil
  end
  if answered then self:note_from("UNUSUAL_REPLY", FIRST) end
end

-- Whether command and results would be read as a position too, so that nobody can tell what is what.
function H02:holds_position(results_to)
  for time = FIRST + 2, results_to - 2 do
    if VALIDITIES[self:letter(time + 1)] and self:is_digits(time - 1, 6) and self:is_digits(time, 6) then return true end
  end
  for time = FIRST, results_to - 1 - AT.eastWest do
    if is_one_of(self:letter(time + AT.northSouth), "N", "S") and is_one_of(self:letter(time + AT.eastWest), "E", "W") then
      return true
    end
  end
  return false
end

function H02:name_reply(results_to)
  self.m.command = self:get(FIRST)
  if self.m.command == "" then self:note("BAD_BODY", FIRST) end
  self.m.results = {}
  self.names[FIRST] = "command"
  for field = FIRST + 1, results_to - 1 do
    self.names[field] = "result"
    table.insert(self.m.results, self:raw(field))
  end
end

function H02_BODIES.V4(r, word)
  if r:is_missing(FIRST) then return r:unrecognized("BAD_BODY", FIRST) end
  local m, subject = r.m, r:get(FIRST)
  local answered = subject == "V1" or subject == "NBR"
  if r.count == FIRST + 2 and answered and r:is_digits(FIRST + 1, CLOCK_DIGITS) then
    m.acknowledged, m.clock = subject, r:get(FIRST + 1)
    r.names[FIRST], r.names[FIRST + 1] = "acknowledged", "clock"
    return "acknowledgement"
  end
  local time = r:report_time()
  if not time then
    r:note_unusual_reply(answered)
    r:name_reply(r.count)
    return "reply"
  end
  if time <= FIRST or not r:read_position(time, word) then
    return r:unrecognized("NO_POSITION_BLOCK", time <= FIRST and FIRST or time - 1)
  end
  local command_time = time - 1
  r:name_reply(math.max(command_time, FIRST + 1))
  r:name_position()
  r:trim(command_time)
  if command_time > FIRST and r:is_digits(command_time, 6) then
    m.command_time = three_pairs(r:get(command_time))
    r.names[command_time] = "commandTime"
  else
    r:note("BAD_COMMAND_TIME", command_time)
  end
  if r:holds_position(math.max(command_time, FIRST + 1)) then
    r:note_from("BAD_BODY", FIRST)
    return "ambiguous"
  end
  return "reply"
end

function H02_BODIES.R12(r)
  if r.count ~= FIRST + 1 or not r:is_digits(FIRST, 6) then return r:unrecognized("BAD_BODY", FIRST) end
  r.m.clock = r:get(FIRST)
  r.names[FIRST] = "clock"
  return "acknowledgement"
end

-- A position one letter of whose word was changed would be a command.
function H02:is_position_of_damaged_word()
  return self:is_position(FIRST) and (self:date(FIRST + AT.date) ~= nil or self:has_hemispheres(FIRST))
end

local function command(r)
  if not r:is_digits(FIRST, 6) or r:is_position_of_damaged_word() then return r:unrecognized("BAD_BODY", FIRST) end
  local body = r.text:sub(r.fields[FIRST][1], -2)
  if body:find("[^ -~]") or body:find("[*^]") then return r:unrecognized("BAD_TEXT", FIRST + 1) end
  if r:has(FIRST + 1) and not r.m.known[5]:find(",.*,") then r:note_from("EXTRA_FIELD", FIRST + 1) end
  r.m.command_time = three_pairs(r:get(FIRST))
  r.names[FIRST] = "commandTime"
  for field = FIRST + 1, r.count - 1 do r.names[field] = "parameter" end
  return "command"
end

-- Adds the places of the fields, blanks and separators left out.
function H02:add_places()
  local m, standard = self.m, {[0] = "maker", "id", "word"}
  for field = 0, self.count - 1 do
    local at = self.fields[field]
    local name = standard[field] or self.names[field] or "extra"
    if name == "date" and self:is_glued(field) then
      place(m, "date", at[1] - 1, 6)
      place(m, "status", at[1] + 5, 8)
    else
      place(m, name, at[1] - 1, at[2] - at[1])
    end
  end
end

local function read_h02(text)
  local r = read_fields(text)
  local m = r.m
  m.maker, m.id = r:get(0), r:get(1)
  m.head_id = m.id
  r:trim(2)
  m.word = r:get(2)
  m.known = #m.word > 1 and WORDS.H02[m.word] or nil
  local kind
  if m.known then
    local read = H02_BODIES[m.word] or m.known[1] == "command" and command
    if read then kind = read(r, m.word) else r:unrecognized("RAW_WORD", 2) end
  else
    r:unrecognized("UNKNOWN_WORD", 2)
  end
  if kind == "ambiguous" then
    -- Its fields keep their names, but say nothing.
    unrecognized(m)
    m.direction = m.known[2]
  elseif kind then
    m.type, m.values = kind, r.tail.values
    m.direction = (kind == "acknowledgement" or kind == "command") and "downlink" or "uplink"
  else
    unrecognized(m)
    r.names = {}
    m.direction = m.known and m.known[2] or "unknown"
    local begins_with_time = r:has(FIRST) and is_digits(r:raw(FIRST), 6)
    if m.direction == "downlink" and not begins_with_time then m.direction = "unknown" end
  end
  if #m.id ~= 10 and #m.id ~= 15 then r:note("UNUSUAL_ID", 1) end
  r:add_places()
  return m
end

local function read_frame(text, long_id)
  if byte(text) ~= STAR then return read_record(text, long_id) end
  return text:find("^[0-9]", 2) and read_carscop(text) or read_h02(text)
end

---------------------------------------------------------------------------------------------------------------- values

local function hemisphere(units, negative, positive)
  return units and (units < 0 and negative or positive)
end

local function of_cell(m, index, field)
  if m.cells then return m.cells[index] and m.cells[index][field] end
  return m.values and m.values[field]
end

-- What a field says; nil when its text is malformed or has no known meaning. Fields that repeat are counted by index.
local VALUES = {
  maker = function(m) return m.maker end,
  id = function(m) return m.id ~= "" and m.id or nil end,
  stamp = function(m)
    return not m.noted.STAMP_IS_NO_DATE and date_text(m.stamp_date) .. " " .. clock_text(m.stamp_clock) or nil
  end,
  time = function(m) return m.fix.clock and clock_text(m.fix.clock) end,
  date = function(m) return m.fix.date and date_text(m.fix.date) end,
  validity = function(m) return m.fix.validity end,
  latitude = function(m) return m.fix.latitude and m.fix.latitude / LIMITS.UNITS_PER_DEGREE end,
  longitude = function(m) return m.fix.longitude and m.fix.longitude / LIMITS.UNITS_PER_DEGREE end,
  northSouth = function(m) return hemisphere(m.fix.latitude, "south", "north") end,
  eastWest = function(m) return hemisphere(m.fix.longitude, "west", "east") end,
  longitudeEndAndSigns = function(m)
    local north_south = hemisphere(m.fix.latitude, ", south", ", north")
    return m.fix.validity .. (north_south and north_south .. hemisphere(m.fix.longitude, ", west", ", east") or "")
  end,
  speed = function(m) return m.fix.speed and m.fix.speed / 1000 end,
  course = function(m) return m.fix.course and m.fix.course / 100 end,
  speedAndCourse = function(m)
    return format("%d, ", m.fix.speed / 1000) .. (m.fix.course and format("%d", m.fix.course / 100) or "-")
  end,
  state = function(m) return m.state end,
  odometer = function(m) return m.odometer end,
  status = function(m) return m.status end,
  gsm = function(m) return m.gsm or m.values and m.values.gsm end,
  satellites = function(m) return m.satellites or m.values and m.values.satellites end,
  battery = function(m) return m.battery and m.battery.percent end,
  steps = function(m) return m.steps end,
  turnovers = function(m) return m.turnovers end,
  mcc = function(m) return m.mcc or m.values and m.values.mcc end,
  mnc = function(m) return m.mnc or m.values and m.values.mnc end,
  network = function(m) return m.mcc and format("%d, %d", m.mcc, m.mnc) end,
  timingAdvance = function(m) return m.timing_advance end,
  cellCount = function(m) return #m.cells end,
  lac = function(m, index) return of_cell(m, index, "lac") end,
  cid = function(m, index) return of_cell(m, index, "cid") end,
  rxLevel = function(m, index) return of_cell(m, index, "rxLevel") end,
  dbm = function(m, index) return of_cell(m, index, "dbm") end,
  commandTime = function(m) return is_time(m.command_time) and clock_text(m.command_time) or nil end,
  acknowledged = function(m) return m.acknowledged end,
  clock = function(m) return m.clock end,
  temperatureOrBattery = function(m)
    if m.half_degrees then return format("%g degrees Celsius", m.half_degrees / 2) end
    return m.battery and format("code %d", m.battery.code)
  end
}

-- What texts mean that are shown as sent.
local MEANINGS = {
  word = function(m) return m.known and (m.type == "unrecognized" and "kept raw" or m.type) or "not documented" end,
  alarmCode = function(m)
    local alarm = ALARMS[m.alarm_code]
    return alarm and format("%s; %s, %s", alarm[1], alarm[2], alarm[3]) or "not documented"
  end,
  result = function(m)
    if m.protocol == "Carscop" then return m.results[1] == "1" and "accepted" or m.results[1] == "0" and "refused" end
  end
}

local function value_of(m, field, index)
  if VALUES[field] then return VALUES[field](m, index) end
  return m.values and m.values[field]
end

local function printable(text)
  return (text:gsub("[^ -~]", function(c) return format("\\x%02x", byte(c)) end))
end

-- One line for a frame: "H02 V1 position, 9900000001".
local function title(m)
  local id = m.id and m.id ~= "" and ", " .. m.id or ""
  return format("%s %s %s%s", m.protocol, printable(m.word), m.type, id)
end

-------------------------------------------------------------------------------------------------------------- Wireshark

local cctr = Proto("cctr", "Carscop CCTR Tracker")

local PROTO_FIELDS, RAW_FIELDS, FLAG_FIELDS, EXPERTS = {}, {}, {}, {}
local OTHERS = {
  protocol = ProtoField.string("cctr.protocol", "Protocol"),
  type = ProtoField.string("cctr.type", "Message"),
  direction = ProtoField.string("cctr.direction", "Direction"),
  delivery = ProtoField.string("cctr.delivery", "Delivery"),
  evidence = ProtoField.string("cctr.evidence", "Evidence for this word"),
  source = ProtoField.string("cctr.source", "Source"),
  syntax = ProtoField.string("cctr.syntax", "Syntax"),
  timestamp = ProtoField.absolute_time("cctr.timestamp", "Time of the report", base.UTC),
  cell = ProtoField.string("cctr.cell", "Cell"),
  other_bit = ProtoField.uint8("cctr.status.other_bit", "Bit without an agreed meaning"),
  skipped = ProtoField.string("cctr.skipped", "Skipped")
}

local function register()
  local all, experts = {}, {}
  for field, row in pairs(FIELDS) do
    local constructor = ProtoField[row[3] == "text" and "string" or row[3]]
    if field == "status" then
      PROTO_FIELDS[field] = ProtoField.uint32(row[1], row[2], base.HEX)
    else
      PROTO_FIELDS[field] = constructor(row[1], row[2])
    end
    all[#all + 1] = PROTO_FIELDS[field]
    if row[3] ~= "text" then
      RAW_FIELDS[field] = ProtoField.string(row[1] .. ".raw", row[2] .. ", without a value")
      all[#all + 1] = RAW_FIELDS[field]
    end
  end
  for _, flag in ipairs(FLAGS) do
    FLAG_FIELDS[flag[1]] = ProtoField.bool("cctr.status." .. flag[2], flag[3])
    all[#all + 1] = FLAG_FIELDS[flag[1]]
  end
  for _, field in pairs(OTHERS) do all[#all + 1] = field end
  for code, row in pairs(DIAGNOSTICS) do
    local severity = row[1] == "error" and expert.severity.WARN or expert.severity.NOTE
    EXPERTS[code] = ProtoExpert.new("cctr.expert." .. code:lower(), row[2], expert.group.PROTOCOL, severity)
    experts[#experts + 1] = EXPERTS[code]
  end
  EXPERTS.skipped =
    ProtoExpert.new("cctr.expert.skipped", "bytes that belong to no frame", expert.group.PROTOCOL, expert.severity.WARN)
  experts[#experts + 1] = EXPERTS.skipped
  cctr.fields, cctr.experts = all, experts
end

register()

local function shown_number(field, value)
  if field == "latitude" or field == "longitude" then return format("%.7f", value) end
  if type(value) == "number" then return format("%.14g", value) end
  return value
end

-- How Wireshark shows a bit: dots, and its value.
local function bit_text(bit, value)
  return ((("."):rep(31 - bit) .. value .. ("."):rep(bit)):gsub("....", "%0 "))
end

-- For each bit its item, and its label when it is present, or when it is not and has a meaning.
local STATUS_BITS = {}
for bit = 0, 31 do
  local meanings = DISPUTED[bit]
  local text = meanings and "disputed, " .. table.concat(meanings, " or ") or "no agreed meaning"
  STATUS_BITS[bit] = {present = format("%s= Bit %d: %s", bit_text(bit, 0), bit, text)}
end
for _, flag in ipairs(FLAGS) do
  STATUS_BITS[flag[1]] = {
    field = FLAG_FIELDS[flag[1]],
    name = ", " .. flag[3],
    present = format("%s= %s: yes", bit_text(flag[1], 0), flag[3]),
    absent = format("%s= %s: no", bit_text(flag[1], 1), flag[3])
  }
end

local function show_status(item, range, status)
  local names = ""
  for bit = 0, 31 do
    local known, present = STATUS_BITS[bit], bit_of(status, bit) == 0
    if known.field then
      item:add(known.field, range, present, present and known.present or known.absent)
      if present then names = names .. known.name end
    elseif present then
      item:add(OTHERS.other_bit, range, bit, known.present)
    end
  end
  item:append_text(names)
end

local function show_word(item, m)
  item:add(OTHERS.type, m.type):set_generated()
  item:add(OTHERS.direction, m.direction):set_generated()
  if m.delivery then item:add(OTHERS.delivery, m.delivery):set_generated() end
  if m.known then
    item:add(OTHERS.evidence, m.known[3]):set_generated()
    item:add(OTHERS.source, m.known[4]):set_generated()
    if m.known[5] then item:add(OTHERS.syntax, m.known[5]):set_generated() end
  end
end

-- The parts of a field of a record that has several.
local function show_parts(item, range, m, parts)
  for _, part in ipairs(parts) do
    local field, value = part[1], VALUES[part[1]](m)
    if value then
      local unit = FIELDS[field][4]
      item:add(PROTO_FIELDS[field], range(part[2], part[3]), value,
        format("%s: %s%s", FIELDS[field][2], shown_number(field, value), unit and " " .. unit or ""))
    end
  end
end

local PARTS = {
  longitudeEndAndSigns = {{"validity", 0, 1}, {"northSouth", 0, 1}, {"eastWest", 0, 1}},
  speedAndCourse = {{"speed", 0, 2}, {"course", 1, 2}}
}

local function show_field(parent, range, m, field, index, text)
  local row, value = FIELDS[field], value_of(m, field, index)
  local as_sent = m.binary and field ~= "word" and hex(text) or printable(text)
  if row[3] == "text" then
    local item = parent:add(PROTO_FIELDS[field], range, as_sent, format("%s: %s", row[2], as_sent))
    local meaning = MEANINGS[field] and MEANINGS[field](m)
    if meaning then item:append_text(format(" (%s)", meaning)) end
    if field == "word" then show_word(item, m) end
    return item
  end
  if value == nil then
    if as_sent == "" then return parent:add(RAW_FIELDS[field], range, "", row[2] .. ": (empty)") end
    return parent:add(RAW_FIELDS[field], range, as_sent, format("%s: %s (no value)", row[2], as_sent))
  end
  local item
  if field == "status" then
    item = parent:add(PROTO_FIELDS[field], range, value, format("%s: %08X", row[2], value))
    show_status(item, range, value)
    return item
  end
  local shown = shown_number(field, value)
  item = parent:add(PROTO_FIELDS[field], range, row[3] == "uint64" and UInt64.new(value) or value,
    format(PARTS[field] and row[4] and "%s: %s (%s)" or row[4] and "%s: %s %s" or "%s: %s", row[2], shown, row[4]))
  if field == "battery" and m.battery.code then item:append_text(format(" (code %d)", m.battery.code)) end
  if PARTS[field] then show_parts(item, range, m, PARTS[field]) end
  return item
end

-- Whether a note is about a field: about some of its bytes, or about what is missing where it begins.
local function is_about(noted, from, to)
  local offset, length = noted[2], noted[3]
  if length == 0 then return offset >= from and offset < math.max(to, from + 1) end
  return offset < to and offset + length > from
end

-- Adds a frame at an offset of a buffer to the tree.
local function show_frame(tvb, tree, offset, m)
  local frame = tree:add(cctr, tvb(offset, #m.text), "Carscop CCTR Tracker, " .. title(m))
  frame:add(OTHERS.protocol, m.protocol):set_generated()
  local items, counts, parent = {}, {}, frame
  for i, each in ipairs(m.places) do
    local field, from, length = each[1], each[2], each[3]
    counts[field] = (counts[field] or 0) + 1
    if m.cells and field == "lac" then
      local cell, last = m.cells[counts.lac], m.places[i + (m.word == "V3" and 3 or 2)]
      parent = frame:add(OTHERS.cell, tvb(offset + from, last[2] + last[3] - from), format("%d/%d", cell.lac, cell.cid),
        format("Cell %d: LAC %d, CID %d", counts.lac, cell.lac, cell.cid))
    elseif field ~= "cid" and field ~= "rxLevel" and field ~= "dbm" then
      parent = frame
    end
    if field ~= "odometerMark" then
      local text = m.text:sub(from + 1, from + length)
      local item = show_field(parent, tvb(offset + from, length), m, field, counts[field], text)
      items[#items + 1] = {from, from + length, item}
    end
  end
  if m.fix.time then frame:add(OTHERS.timestamp, NSTime.new(m.fix.time, 0)):set_generated() end
  for _, each in ipairs(m.notes) do
    local at = frame
    for _, item in ipairs(items) do
      if is_about(each, item[1], item[2]) then
        at = item[3]
        break
      end
    end
    at:add_proto_expert_info(EXPERTS[each[1]], DIAGNOSTICS[each[1]][2])
  end
end

local function show_skipped(tvb, tree, from, to, reason)
  local range = tvb(from - 1, to - from + 1)
  local text = format("%d bytes skipped (%s)", to - from + 1, reason)
  local item = tree:add(cctr, range, "Carscop CCTR Tracker, " .. text)
  item:add(OTHERS.skipped, range, reason, "Skipped: " .. reason)
  item:add_proto_expert_info(EXPERTS.skipped, text)
  return text
end

-- What is in a buffer, given the state before it: pieces {from, to, reason or nil for a frame, whether its id is long}; the
-- number of bytes that are decided; whether a frame begins in them.
local function read_buffer(bytes, state, rest)
  local pieces, begins = {}, false
  local decided = read_stream(bytes, state, rest, function(from, to, long_id)
    pieces[#pieces + 1] = {from, to, nil, long_id}
    begins = true
  end, function(from, to, reason)
    pieces[#pieces + 1] = {from, to, reason}
    begins = begins or reason ~= "separator" and reason ~= "garbage"
  end) - 1
  return pieces, decided, begins or decided < #bytes
end

local function show_pieces(tvb, pinfo, tree, bytes, pieces)
  local lines = {}
  for _, piece in ipairs(pieces) do
    local from, to, reason = piece[1], piece[2], piece[3]
    if not reason then
      local m = read_frame(bytes:sub(from, to), piece[4])
      show_frame(tvb, tree, from - 1, m)
      lines[#lines + 1] = title(m)
    elseif reason ~= "separator" then
      lines[#lines + 1] = show_skipped(tvb, tree, from, to, reason)
    end
  end
  if #lines > 0 then
    pinfo.cols.protocol = "CCTR"
    pinfo.cols.info:set(table.concat(lines, "; "))
    pinfo.cols.info:fence()
  end
end

local TCP = 2 -- as pinfo.port_type has it
local LONGEST_WAIT = 16 * LIMITS.FRAME
local connections = {} -- what is known of each direction of a connection after its last segment
local buffers = {} -- what was found in each buffer, since Wireshark shows packets again, in any order

function cctr.init()
  connections, buffers = {}, {}
end

-- A datagram is a whole input.
local function dissect_datagram(tvb, pinfo, tree, bytes)
  local pieces, _, begins = read_buffer(bytes, new_state(), "none")
  if not begins then return 0 end
  show_pieces(tvb, pinfo, tree, bytes, pieces)
  return #bytes
end

-- Reads a buffer: the last segment of a connection, after what waited for it. A record that ends with it is taken for whole;
-- what is undecided waits for the next segment. Returns pieces and how many bytes are decided; nil when no frame has begun.
local function read_segment(connection, bytes)
  local known = connections[connection]
  local waited = known and #known.pending or 0
  if known and bytes:sub(1, waited) ~= known.pending then
    -- A segment was lost.
    known, waited = {state = new_state()}, 0
  end
  local state = known and copy_of(known.state) or new_state()
  local pieces, decided, begins = read_buffer(bytes, state, "late")
  if not known and not begins then return end
  if decided < #bytes and waited > 0 and decided <= waited then
    -- Wireshark would put all of these bytes before the next segment again, and show them there only.
    state = copy_of(known.state)
    if #bytes > LONGEST_WAIT then
      pieces, decided = read_buffer(bytes, state, "none")
    else
      pieces, decided = {}, 0
    end
  end
  connections[connection] = {state = state, pending = bytes:sub(decided + 1)}
  return {pieces = pieces, decided = decided}
end

local function dissect_segment(tvb, pinfo, tree, bytes)
  local buffer = format("%d %d", pinfo.number, tvb:offset())
  if not pinfo.visited then
    local connection = format("%s %d %s %d", tostring(pinfo.src), pinfo.src_port, tostring(pinfo.dst), pinfo.dst_port)
    buffers[buffer] = read_segment(connection, bytes)
  end
  local found = buffers[buffer]
  if not found then return 0 end
  show_pieces(tvb, pinfo, tree, bytes, found.pieces)
  if found.decided < #bytes then
    pinfo.desegment_offset = found.decided
    pinfo.desegment_len = DESEGMENT_ONE_MORE_SEGMENT
  end
  return #bytes
end

-- Bytes in which no frame has begun yet are left to others.
function cctr.dissector(tvb, pinfo, tree)
  local dissect = pinfo.port_type == TCP and dissect_segment or dissect_datagram
  return dissect(tvb, pinfo, tree, tvb:raw(0, tvb:len()))
end

-- On other ports a frame must begin with the first byte that is not white space.
local function is_ours(tvb, pinfo, tree)
  local bytes = tvb:raw(0, tvb:len())
  local first = bytes:find("[^ \t\r\n]")
  if not first then return false end
  local head = byte(bytes, first) == STAR and text_head(bytes, first, #bytes) or any_record_base(bytes, first, #bytes)
  if head <= 0 then return false end
  pinfo.conversation = cctr
  cctr.dissector(tvb, pinfo, tree)
  return true
end

for _, transport in ipairs({"tcp", "udp"}) do
  DissectorTable.get(transport .. ".port"):add(8888, cctr)
  cctr:register_heuristic(transport, is_ours)
end
