//! A row struct for every table, named and ordered as `migrations/` lays them; what a column means is said there.
//! Closed sets are static words: take them from `as_str` of the model.

use super::table::rows;

rows! {
    /// A release: what the file is.
    ReleaseRow in "release" {
        number: i64,
        id: String,
        content_sha256: String,
        input_sha256: String,
        made_at: String,
        rules_version: String,
        articles: i64,
        relevant: i64,
        events: i64,
        parts: i64,
        delegations: i64,
        ties: i64,
        people: i64,
        organisations: i64,
        localities: i64,
        evidence: i64,
        added: i64,
        changed: i64,
        merged: i64,
        withdrawn: i64,
    }

    /// One line of the change log.
    ChangeRow in "change" {
        id: i64,
        release_number: i64,
        subject_kind: &'static str,
        slug: String,
        what: &'static str,
        field: Option<String>,
        before_value: Option<String>,
        after_value: Option<String>,
        into_slug: Option<String>,
        facts: String,
    }

    /// A slug that once named a page.
    SlugAliasRow in "slug_alias" {
        subject_kind: &'static str,
        slug: String,
        target: Option<String>,
        reason: &'static str,
        release_number: i64,
        facts: String,
    }

    /// The facts of one subject in this release.
    SnapshotRow in "snapshot" {
        subject_kind: &'static str,
        slug: String,
        facts: String,
        fields: String,
        keys: String,
    }

    /// A file that was not taken, or taken with a doubt.
    SkippedFileRow in "skipped_file" {
        position: i64,
        file: String,
        reason: &'static str,
        message: String,
    }

    /// One article, whole.
    ArticleRow in "article" {
        id: i64,
        slug: String,
        sha256: String,
        file: String,
        format: &'static str,
        bytes: i64,
        language: &'static str,
        title: Option<String>,
        title_start: Option<i64>,
        title_end: Option<i64>,
        published: Option<String>,
        published_day: Option<i64>,
        publisher: Option<String>,
        url: Option<String>,
        relevant: bool,
        relevance_rules: String,
        main_spans: String,
        text: String,
        original: Option<Vec<u8>>,
        dispatch: Option<i64>,
        event_count: i64,
    }

    /// What `extract` said of one file.
    ExtractionCacheRow in "extraction_cache" {
        sha256: String,
        rules_version: String,
        body: Vec<u8>,
    }

    /// A dated unit of the gazetteer.
    LocalityRow in "locality" {
        id: i64,
        key: String,
        country: &'static str,
        era: &'static str,
        level: &'static str,
        code: String,
        slug: String,
        name: String,
        parent_id: Option<i64>,
        today_id: Option<i64>,
        province_id: Option<i64>,
        province_today_id: Option<i64>,
        since: Option<String>,
        until: Option<String>,
        lon: Option<f64>,
        lat: Option<f64>,
        population: Option<i64>,
        event_count: i64,
        tie_count: i64,
        delegations_out: i64,
        delegations_in: i64,
        first_day: Option<i64>,
        last_day: Option<i64>,
    }

    /// A written form of a locality.
    LocalityNameRow in "locality_name" {
        locality_id: i64,
        name: String,
        kind: String,
    }

    /// A unit and the one that took it over.
    LocalitySuccessionRow in "locality_succession" {
        old_id: i64,
        new_id: i64,
        effective: String,
    }

    /// A row of `person`.
    PersonRow in "person" {
        id: i64,
        slug: String,
        name: String,
        side: &'static str,
        last_title: Option<String>,
        event_count: i64,
        article_count: i64,
        first_day: Option<i64>,
        last_day: Option<i64>,
    }

    /// A row of `person_name`.
    PersonNameRow in "person_name" {
        person_id: i64,
        name: String,
    }

    /// A row of `person_title`.
    PersonTitleRow in "person_title" {
        id: i64,
        person_id: i64,
        title: String,
        article_id: i64,
        start_at: Option<i64>,
        end_at: Option<i64>,
        as_of: Option<String>,
        as_of_day: Option<i64>,
    }

    /// A row of `organisation`.
    OrganisationRow in "organisation" {
        id: i64,
        slug: String,
        registry_id: Option<String>,
        name: String,
        name_vi: Option<String>,
        name_fr: Option<String>,
        name_en: Option<String>,
        acronym: Option<String>,
        kind: Option<String>,
        side: &'static str,
        event_count: i64,
        article_count: i64,
        first_day: Option<i64>,
        last_day: Option<i64>,
    }

    /// A row of `organisation_name`.
    OrganisationNameRow in "organisation_name" {
        organisation_id: i64,
        name: String,
    }

    /// An event, a part or a piece of background.
    EventRow in "event" {
        id: i64,
        slug: String,
        kind: &'static str,
        role: &'static str,
        parent_id: Option<i64>,
        status: &'static str,
        start_date: Option<String>,
        end_date: Option<String>,
        partial: Option<String>,
        precision: &'static str,
        first_day: Option<i64>,
        last_day: Option<i64>,
        edition: Option<i64>,
        theme: Option<String>,
        title: Option<String>,
        title_language: Option<&'static str>,
        year_inferred: bool,
        article_count: i64,
        independent_sources: i64,
        conflict_count: i64,
        part_count: i64,
        card: String,
        changed_in: i64,
    }

    /// A row of `event_locality`.
    EventLocalityRow in "event_locality" {
        event_id: i64,
        locality_id: i64,
        position: i64,
    }

    /// A row of `event_place`.
    EventPlaceRow in "event_place" {
        event_id: i64,
        position: i64,
        name: String,
        locality_id: Option<i64>,
    }

    /// A unit on whose page an event stands.
    EventAreaRow in "event_area" {
        locality_id: i64,
        event_id: i64,
        party: bool,
    }

    /// A row of `event_person`.
    EventPersonRow in "event_person" {
        event_id: i64,
        person_id: i64,
        role: &'static str,
        title: Option<String>,
        position: i64,
    }

    /// A row of `event_organisation`.
    EventOrganisationRow in "event_organisation" {
        event_id: i64,
        organisation_id: i64,
        position: i64,
    }

    /// A row of `event_topic`.
    EventTopicRow in "event_topic" {
        event_id: i64,
        topic: &'static str,
        position: i64,
    }

    /// A row of `event_report`.
    EventReportRow in "event_report" {
        event_id: i64,
        position: i64,
        article_id: i64,
        claim_index: i64,
        dispatch: i64,
        status: &'static str,
        title: Option<String>,
        dates: Option<String>,
        rule: String,
    }

    /// A row of `merge_reason`.
    MergeReasonRow in "merge_reason" {
        event_id: i64,
        position: i64,
        rule: String,
        value: String,
    }

    /// A row of `conflict`.
    ConflictRow in "conflict" {
        id: i64,
        event_id: i64,
        field: String,
        rule: Option<String>,
    }

    /// A row of `conflict_value`.
    ConflictValueRow in "conflict_value" {
        conflict_id: i64,
        position: i64,
        value: String,
        article_id: i64,
        start_at: Option<i64>,
        end_at: Option<i64>,
        status: &'static str,
        chosen: bool,
    }

    /// A row of `clue`.
    ClueRow in "clue" {
        event_id: i64,
        position: i64,
        article_id: i64,
        kind: String,
        years: String,
        start_at: Option<i64>,
        end_at: Option<i64>,
    }

    /// A row of `delegation`.
    DelegationRow in "delegation" {
        id: i64,
        slug: String,
        event_id: Option<i64>,
        side: &'static str,
        origin: String,
        leader_id: Option<i64>,
        leader: Option<String>,
        leader_title: Option<String>,
        start_date: Option<String>,
        end_date: Option<String>,
        partial: Option<String>,
        precision: &'static str,
        first_day: Option<i64>,
        last_day: Option<i64>,
        size: Option<i64>,
        article_count: i64,
        card: String,
        changed_in: i64,
    }

    /// A row of `delegation_locality`.
    DelegationLocalityRow in "delegation_locality" {
        delegation_id: i64,
        locality_id: i64,
        role: &'static str,
        position: i64,
    }

    /// A row of `agreement`.
    AgreementRow in "agreement" {
        id: i64,
        event_id: i64,
        article_id: i64,
        name: String,
    }

    /// A row of `project`.
    ProjectRow in "project" {
        id: i64,
        slug: String,
        name: String,
        article_count: i64,
    }

    /// A row of `project_locality`.
    ProjectLocalityRow in "project_locality" {
        project_id: i64,
        locality_id: i64,
    }

    /// A row of `figure`.
    FigureRow in "figure" {
        id: i64,
        event_id: Option<i64>,
        article_id: i64,
        what: String,
        value: f64,
        qualifier: &'static str,
        status: &'static str,
        chosen: bool,
    }

    /// A row of `tie`.
    TieRow in "tie" {
        id: i64,
        slug: String,
        vn_id: i64,
        fr_id: i64,
        since: Option<String>,
        since_differs: bool,
        declared: bool,
        stated: bool,
        met: bool,
        kinds: String,
        topics: String,
        event_count: i64,
        first_day: Option<i64>,
        last_day: Option<i64>,
        changed_in: i64,
    }

    /// A row of `tie_statement`.
    TieStatementRow in "tie_statement" {
        id: i64,
        tie_id: i64,
        origin: &'static str,
        vn_name: String,
        fr_name: String,
        kind: Option<String>,
        since: Option<String>,
        until: Option<String>,
        status: Option<String>,
        topics: String,
        source_url: Option<String>,
        source_publisher: Option<String>,
        source_date: Option<String>,
        note: Option<String>,
        article_id: Option<i64>,
    }

    /// A row of `tie_event`.
    TieEventRow in "tie_event" {
        tie_id: i64,
        event_id: i64,
    }

    /// A row of `conference_statement`.
    ConferenceStatementRow in "conference_statement" {
        id: i64,
        edition: i64,
        start_date: Option<String>,
        end_date: Option<String>,
        date_precision: Option<String>,
        city: Option<String>,
        country: Option<String>,
        theme_vi: Option<String>,
        theme_fr: Option<String>,
        vn_localities: Option<i64>,
        fr_localities: Option<i64>,
        delegates: Option<i64>,
        qualifier: Option<String>,
        source_url: Option<String>,
        source_publisher: Option<String>,
        note: Option<String>,
    }

    /// One value of one subject, where an article says it.
    EvidenceRow in "evidence" {
        id: i64,
        subject_kind: &'static str,
        subject_id: i64,
        field: String,
        value: Option<String>,
        article_id: i64,
        start_at: i64,
        end_at: i64,
        quote: String,
        status: &'static str,
        chosen: bool,
        rule: Option<String>,
    }

    /// A row of `correction`.
    CorrectionRow in "correction" {
        id: i64,
        action: &'static str,
        subject_kind: &'static str,
        slug: String,
        field: Option<String>,
        before_value: Option<String>,
        after_value: Option<String>,
        reason: String,
        source: Option<String>,
        made_on: String,
        applied: bool,
    }

    /// A row of `name_entry`.
    NameEntryRow in "name_entry" {
        id: i64,
        subject_kind: &'static str,
        subject_id: i64,
        slug: String,
        label: String,
        event_count: i64,
    }

    /// Which events hold a word; [`Build::search_events`](super::Build::search_events) makes them.
    EventSearchRow in "event_search" {
        term: String,
        documents: i64,
        list: Vec<u8>,
    }

    /// Which articles hold a word; [`Build::search_articles`](super::Build::search_articles) makes them.
    ArticleSearchRow in "article_search" {
        term: String,
        documents: i64,
        list: Vec<u8>,
    }

    /// The words of one row of `name`, as written and folded.
    NameSearchRow in "name_search" {
        rowid: i64,
        exact: String,
        folded: String,
    }
}

#[cfg(test)]
mod tests {
    use sqlx::{Connection, SqliteConnection};

    use super::*;
    use crate::store::write::Row;

    /// Compares a row's columns with the table's, so that neither can change alone.
    async fn check<R: Row>(connection: &mut SqliteConnection) {
        let columns: Vec<String> = sqlx::query_scalar("select name from pragma_table_info(?)")
            .bind(R::TABLE)
            .fetch_all(&mut *connection)
            .await
            .expect("table info");
        let ours: Vec<&str> = R::COLUMNS.iter().copied().filter(|column| *column != "rowid").collect();
        assert_eq!(ours, columns, "{} and its migration differ", R::TABLE);
    }

    #[tokio::test]
    async fn rows_and_tables_agree() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.expect("memory");
        crate::store::migrate::lay(&mut connection).await.expect("schema");
        check::<ReleaseRow>(&mut connection).await;
        check::<ChangeRow>(&mut connection).await;
        check::<SlugAliasRow>(&mut connection).await;
        check::<SnapshotRow>(&mut connection).await;
        check::<SkippedFileRow>(&mut connection).await;
        check::<ArticleRow>(&mut connection).await;
        check::<ExtractionCacheRow>(&mut connection).await;
        check::<LocalityRow>(&mut connection).await;
        check::<LocalityNameRow>(&mut connection).await;
        check::<LocalitySuccessionRow>(&mut connection).await;
        check::<PersonRow>(&mut connection).await;
        check::<PersonNameRow>(&mut connection).await;
        check::<PersonTitleRow>(&mut connection).await;
        check::<OrganisationRow>(&mut connection).await;
        check::<OrganisationNameRow>(&mut connection).await;
        check::<EventRow>(&mut connection).await;
        check::<EventLocalityRow>(&mut connection).await;
        check::<EventPlaceRow>(&mut connection).await;
        check::<EventAreaRow>(&mut connection).await;
        check::<EventPersonRow>(&mut connection).await;
        check::<EventOrganisationRow>(&mut connection).await;
        check::<EventTopicRow>(&mut connection).await;
        check::<EventReportRow>(&mut connection).await;
        check::<MergeReasonRow>(&mut connection).await;
        check::<ConflictRow>(&mut connection).await;
        check::<ConflictValueRow>(&mut connection).await;
        check::<ClueRow>(&mut connection).await;
        check::<DelegationRow>(&mut connection).await;
        check::<DelegationLocalityRow>(&mut connection).await;
        check::<AgreementRow>(&mut connection).await;
        check::<ProjectRow>(&mut connection).await;
        check::<ProjectLocalityRow>(&mut connection).await;
        check::<FigureRow>(&mut connection).await;
        check::<TieRow>(&mut connection).await;
        check::<TieStatementRow>(&mut connection).await;
        check::<TieEventRow>(&mut connection).await;
        check::<ConferenceStatementRow>(&mut connection).await;
        check::<EvidenceRow>(&mut connection).await;
        check::<CorrectionRow>(&mut connection).await;
        check::<NameEntryRow>(&mut connection).await;
        check::<EventSearchRow>(&mut connection).await;
        check::<ArticleSearchRow>(&mut connection).await;
        check::<NameSearchRow>(&mut connection).await;
    }
}
