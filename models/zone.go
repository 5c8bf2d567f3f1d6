package models

import (
	"slices"
	"time"
)

// Zones are the time zones that a person may choose to read and give times in:
// those of events.
var Zones = EventZones

// HomeZone is the zone of who chose none.
const HomeZone = "Asia/Tokyo"

// FieldZone is where a zone is chosen.
const FieldZone = "zone"

// ZoneOr is the first of some zones that is one of Zones, HomeZone for none.
func ZoneOr(zones ...string) string {
	for _, zone := range zones {
		if slices.Contains(Zones, zone) {
			return zone
		}
	}
	return HomeZone
}

// Location is a zone as Go knows it, Japan's for one that is not known here.
func Location(zone string) *time.Location {
	if at, err := time.LoadLocation(zone); err == nil && zone != "" && zone != HomeZone {
		return at
	}
	return Tokyo
}

// Moment is the one moment of a time of day in a zone, as hours and minutes from
// midnight. It is zero after a fault at a field: an hour that clocks skip on that
// day, or show twice, is no time.
func (c *Check) Moment(field string, day Date, clock time.Duration, zone string) time.Time {
	at := Location(zone)
	typed := time.Time{}.Add(clock).Format("15:04")
	return moment(c, field, string(day), typed, at)
}

// Zone is the zone in which a side of an application gave or read its times last.
func (v *Interview) Zone(side Actor) string {
	if side == ByDoctor {
		return ZoneOr(v.ZoneDoctor)
	}
	return ZoneOr(v.ZonePoster)
}

// SetZone notes the zone of a side and reports whether that is news.
func (v *Interview) SetZone(side Actor, zone string) bool {
	of := &v.ZonePoster
	if side == ByDoctor {
		of = &v.ZoneDoctor
	}
	news := ZoneOr(zone) != v.Zone(side)
	*of = ZoneOr(zone)
	return news
}
