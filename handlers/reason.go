package handlers

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/templates"
)

// reasonWords says one reason of a match in words.
func reasonWords(lang models.Lang, say templates.Say, r search.Reason) string {
	label := valueLabel(lang, r.Column, r.Key)
	key := "job.reason_" + string(r.Kind)
	if !r.Good {
		key += "_not"
	}
	if r.Key == "" {
		return say(key, templates.Yen(lang, r.Amount))
	}
	return say(key, label)
}

// valueLabel returns the label of a vocabulary value by its column.
func valueLabel(lang models.Lang, c search.Column, key string) string {
	switch c {
	case search.ColWork:
		return models.WorkTypes.Label(models.WorkType(key), lang)
	case search.ColSpecialty:
		return models.Specialties.Label(models.Specialty(key), lang)
	case search.ColEmployment:
		return models.EmploymentTypes.Label(models.EmploymentType(key), lang)
	case search.ColRemote:
		return models.RemoteLevels.Label(models.RemoteLevel(key), lang)
	case search.ColPref, search.ColPlace:
		return models.Prefs.Label(models.Pref(key), lang)
	case search.ColSchedule:
		return models.ScheduleTypes.Label(models.ScheduleType(key), lang)
	case search.ColLang:
		return models.Languages.Label(models.Language(key), lang)
	case search.ColLifeFit:
		return models.LifeFits.Label(models.LifeFit(key), lang)
	case search.ColLicence:
		return models.Licences.Label(models.Licence(key), lang)
	case search.ColSkill:
		return models.Skills.Label(models.Skill(key), lang)
	case search.ColEquip:
		return models.EquipmentItems.Label(models.EquipSec(key), lang)
	}
	return key
}
