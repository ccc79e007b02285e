/** Written by desk-ui/describe.py from the desk's routes. Do not edit. */

export interface paths {
    "/api/builds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Build
         * @description Return the build that runs, or the last one.
         */
        get: operations["build_api_builds_get"];
        put?: never;
        /**
         * Start
         * @description Start a build; 409 where one runs.
         */
        post: operations["start_api_builds_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/builds/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop
         * @description Stop the build that runs; what it finished is kept.
         */
        post: operations["stop_api_builds_stop_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check
         * @description Check a text, or an address alone, which is looked up among the captures.
         */
        post: operations["check_api_check_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/check/file/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Check File
         * @description Check a file, the whole body as its bytes; ``name`` says by its ending what it is. It is not kept.
         */
        put: operations["check_file_api_check_file__name__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claims
         * @description Return some claims.
         */
        get: operations["claims_api_claims_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{claim_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claim
         * @description Return one claim.
         */
        get: operations["claim_api_claims__claim_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{claim_id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggestions
         * @description Return what the tables suggest on one claim, for and against.
         */
        get: operations["suggestions_api_claims__claim_id__suggestions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents
         * @description Return some documents.
         */
        get: operations["documents_api_documents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Document
         * @description Return one document.
         */
        get: operations["document_api_documents__document_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document_id}/beside/{other_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Beside
         * @description Return two tied documents beside each other.
         */
        get: operations["beside_api_documents__document_id__beside__other_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document_id}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download
         * @description Hand out the bytes behind a document as a file to keep, never as a page.
         */
        get: operations["download_api_documents__document_id__bytes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document_id}/bytes/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check
         * @description Read the bytes behind a document again and say whether they are those that were captured.
         */
        get: operations["check_api_documents__document_id__bytes_check_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document_id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Picture
         * @description Show the bytes behind a document as a picture, where they are of a kind in which nothing can run.
         */
        get: operations["picture_api_documents__document_id__picture_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inbox
         * @description Return what waits for the next build.
         */
        get: operations["inbox_api_inbox_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Receive
         * @description Take a file, the whole body as its bytes, under a name like ``name``; nothing is ever written over.
         */
        put: operations["receive_api_inbox_files__name__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Problems
         * @description Return what the last build could not read, and what to do.
         */
        get: operations["problems_api_inbox_problems_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Judgements
         * @description Return some judgements, newest first.
         */
        get: operations["judgements_api_judgements_get"];
        put?: never;
        /**
         * Judge
         * @description Keep a decision of the person of this session; 409 where somebody judged the same matter meanwhile.
         */
        post: operations["judge_api_judgements_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Overview
         * @description Return what the case holds, what came lately, who is silent and which signals fell.
         */
        get: operations["overview_api_overview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Places
         * @description Return the places of events and figures with their doubts, and what no map can show.
         */
        get: operations["get_places_api_places_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Publication
         * @description Return what is being published, or was last.
         */
        get: operations["publication_api_publish_get"];
        put?: never;
        /**
         * Publish
         * @description Begin to write an account to a folder.
         */
        post: operations["publish_api_publish_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publish/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look
         * @description Begin to look what an account would hold, and for leaks; nothing is written.
         */
        post: operations["look_api_publish_look_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publish/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People
         * @description Return some people, those first of whom most texts speak.
         */
        get: operations["people_api_publish_people_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publish/people/sentences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sentences
         * @description Return a few places in texts that name a person.
         */
        get: operations["sentences_api_publish_people_sentences_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Queue
         * @description Return some of what waits.
         */
        get: operations["queue_api_queue_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description Return what a question finds.
         */
        get: operations["search_api_search_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/saved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved
         * @description Return the searches that are kept, with what is new to this person.
         */
        get: operations["saved_api_search_saved_get"];
        put?: never;
        /**
         * Save
         * @description Keep a search by name.
         */
        post: operations["save_api_search_saved_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/saved/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove
         * @description Remove a search that is kept.
         */
        delete: operations["remove_api_search_saved__number__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/saved/{number}/looked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look
         * @description Keep that this person has looked at what a search finds.
         */
        post: operations["look_api_search_saved__number__looked_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Session
         * @description Return who works here, and on what.
         */
        get: operations["session_api_session_get"];
        put?: never;
        /**
         * Name
         * @description Keep the name under which this session judges.
         */
        post: operations["name_api_session_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite
         * @description Make a link for one more person at this machine.
         */
        post: operations["invite_api_session_invite_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sources
         * @description Return some sources.
         */
        get: operations["sources_api_sources_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{source_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Source
         * @description Return one source.
         */
        get: operations["source_api_sources__source_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Moments
         * @description Return events and figures with their sentences; a window leaves out what has no time.
         */
        get: operations["get_moments_api_timeline_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/density": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Density
         * @description Return how much is told over time, and apart from it what is only known to a longer stretch.
         */
        get: operations["get_density_api_timeline_density_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tolls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Tolls
         * @description Return the claims that count harm to people and have a course in time, each with its chart.
         */
        get: operations["get_tolls_api_tolls_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watch/axis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Axis
         * @description Return signals, channels and marks over one axis; without ``begin`` and ``end`` some days around the outages.
         */
        get: operations["get_axis_api_watch_axis_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watch/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Marks
         * @description Return what was measured and reported, as a list: the axis in words.
         */
        get: operations["get_marks_api_watch_marks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watch/marks/{mark_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Evidence
         * @description Return what a mark stands on.
         */
        get: operations["get_evidence_api_watch_marks__mark_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watch/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Beside
         * @description Return the silences that were measured beside those that texts report, by source.
         */
        get: operations["get_beside_api_watch_sources_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Axis
         * @description Everything over one axis of time from ``begin`` to ``end``, in columns of ``step_seconds``.
         *
         *     ``whole_begin`` and ``whole_end`` are all that the case knows, ``zone`` the case's. All four times are null where a
         *     case holds nothing to watch. ``channels_total`` counts the channels of which ``channels`` is a page; ``marks`` are
         *     bursts, echoes and coincidences, the least likely by chance first, and ``marks_left_off`` how many more there are.
         *     ``events`` counts what texts assert to have happened in a column, where they date it so finely.
         */
        Axis: {
            /** Begin */
            begin: string | null;
            /** Channels */
            channels: components["schemas"]["Channel"][];
            /** Channels Total */
            channels_total: number;
            /** Columns */
            columns: number;
            /** End */
            end: string | null;
            /** Events */
            events: components["schemas"]["Bin"][];
            /** Generation */
            generation: string;
            /** Marks */
            marks: components["schemas"]["Mark"][];
            /** Marks Left Off */
            marks_left_off: number;
            /** Signals */
            signals: components["schemas"]["Signal"][];
            /** Step Seconds */
            step_seconds: number;
            /** Whole Begin */
            whole_begin: string | null;
            /** Whole End */
            whole_end: string | null;
            /** Zone */
            zone: string;
        };
        /**
         * Beside
         * @description A source with what was measured beside what texts report.
         *
         *     ``agreement`` is 1 where they agree, 0 where not, 0.5 where they agree on the state and not on its time, null where
         *     nothing measured tells; ``verdict`` says so in words, null where nothing was set side by side.
         */
        Beside: {
            /** Agreement */
            agreement: number | null;
            /** Measured */
            measured: components["schemas"]["Mark"][];
            /** Reported */
            reported: components["schemas"]["Mark"][];
            source: components["schemas"]["SourceName"];
            /** Verdict */
            verdict: string | null;
        };
        /**
         * BesidePage
         * @description Sources of which a silence was measured or texts report.
         */
        BesidePage: {
            /** Generation */
            generation: string;
            /** Rows */
            rows: components["schemas"]["Beside"][];
            /** Total */
            total: number;
        };
        /**
         * BesideShape
         * @description Two documents beside each other, cut where shared words begin and end; ``shared`` numbers the passages from 1.
         */
        BesideShape: {
            /** Changes */
            changes: string[];
            first: components["schemas"]["DocumentRow"];
            /** First Runs */
            first_runs: components["schemas"]["Run"][];
            kind: components["schemas"]["LinkKind"];
            second: components["schemas"]["DocumentRow"];
            /** Second Runs */
            second_runs: components["schemas"]["Run"][];
        };
        /**
         * Bin
         * @description A stretch of time with posts in it: ``column`` counts from 0, each as long as the axis' ``step_seconds``.
         */
        Bin: {
            /** Column */
            column: number;
            /** Posts */
            posts: number;
        };
        /**
         * Blur
         * @description What is only known to lie somewhere in a longer stretch, ``begin`` .. ``end``: never put on one day of it.
         *
         *     ``end`` is null where a text says only since when.
         */
        Blur: {
            /**
             * Begin
             * Format: date-time
             */
            begin: string;
            /** End */
            end: string | null;
            /** Events */
            events: number;
            /** Figures */
            figures: number;
            precision: components["schemas"]["Precision"];
        };
        /**
         * BuildShape
         * @description The build that runs, or the last one; ``generation`` names the tables that the desk shows now.
         *
         *     ``trouble`` is what the build said when it failed, in the words of the command.
         */
        BuildShape: {
            /** Built */
            built: boolean;
            /** By */
            by: string | null;
            did: components["schemas"]["DidShape"] | null;
            /** Ended At */
            ended_at: string | null;
            /** Generation */
            generation: string;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["BuildState"];
            /** Steps */
            steps: components["schemas"]["StepShape"][];
            /** Trouble */
            trouble: string | null;
        };
        /**
         * BuildState
         * @description Where the last build of this desk stands; ``elsewhere``: another program is building the case.
         * @enum {string}
         */
        BuildState: "none" | "running" | "stopping" | "done" | "stopped" | "failed" | "elsewhere";
        /**
         * BytesShape
         * @description Whether the bytes in the vault still are those that were captured; ``found`` is their SHA-256, null for none.
         */
        BytesShape: {
            /** Agrees */
            agrees: boolean;
            /** Expected */
            expected: string;
            /** Found */
            found: string | null;
        };
        /**
         * CaptureShape
         * @description The bytes behind a document; ``digest`` is their SHA-256, ``bytes`` their number.
         *
         *     ``picture`` says whether the desk can show them as a picture.
         */
        CaptureShape: {
            /** Bytes */
            bytes: number;
            /**
             * Captured At
             * Format: date-time
             */
            captured_at: string;
            /** Captured By */
            captured_by: string;
            /** Digest */
            digest: string;
            /** From Whom */
            from_whom: string | null;
            /** How */
            how: string | null;
            /** Id */
            id: string;
            /** Media Type */
            media_type: string;
            /** Original */
            original: string;
            /** Path */
            path: string;
            /** Picture */
            picture: boolean;
            /** Times Seen */
            times_seen: number;
            /** Url */
            url: string | null;
        };
        /**
         * CaveatKind
         * @description Why it could not be known.
         * @enum {string}
         */
        CaveatKind: "unverified" | "undated" | "hampered" | "speculative" | "no_report" | "anonymous";
        /**
         * CaveatRow
         * @description What limits a row of the claim, in its sentence; ``kind`` and ``strength`` as in the table of caveats.
         */
        CaveatRow: {
            /** Document Id */
            document_id: string;
            /** End */
            end: number;
            /** Id */
            id: string;
            kind: components["schemas"]["CaveatKind"];
            /** Published At */
            published_at: string | null;
            sentence: components["schemas"]["Words"];
            /** Source */
            source: string | null;
            /** Start */
            start: number;
            strength: components["schemas"]["Strength"];
        };
        /**
         * CaveatShape
         * @description What a text says could not be known; ``start`` .. ``end`` are code points of the text.
         */
        CaveatShape: {
            /** End */
            end: number;
            /** Kind */
            kind: string;
            /** Start */
            start: number;
            text: components["schemas"]["CheckedText"];
            /** Words */
            words: string;
        };
        /**
         * ChangeShape
         * @description One edit, in the words of the table; ``grave`` where it alters a fact.
         */
        ChangeShape: {
            /** Grave */
            grave: boolean;
            /** Line */
            line: string;
        };
        /**
         * ChangedShape
         * @description What was changed between two texts that are one text edited, a number first.
         */
        ChangedShape: {
            /** Changes */
            changes: components["schemas"]["ChangeShape"][];
            first: components["schemas"]["CheckedText"];
            second: components["schemas"]["CheckedText"];
        };
        /**
         * Channel
         * @description One source on one platform, ``platform`` empty where nothing of it was collected and texts only report on it.
         *
         *     ``first_at`` and ``known_until`` bound the time that the collection speaks of: beyond them nothing is known.
         *     ``source_id`` is null for a channel that no source of the case stands for.
         */
        Channel: {
            /** Affiliation */
            affiliation: string | null;
            /** Bins */
            bins: components["schemas"]["Bin"][];
            /** First At */
            first_at: string | null;
            /** Known Until */
            known_until: string | null;
            /** Name */
            name: string;
            /** Platform */
            platform: string;
            /** Posts */
            posts: number;
            /** Reports */
            reports: components["schemas"]["Mark"][];
            /** Silences */
            silences: components["schemas"]["Mark"][];
            /** Source Id */
            source_id: string | null;
        };
        /**
         * CheckShape
         * @description What a case knows of an item; ``known`` where it is a text of the case, ``nothing`` where nothing tells of it.
         *
         *     ``earliest`` is the earliest copy before it; ``words_read`` of its ``words`` were read for what it claims.
         */
        CheckShape: {
            /** Changes */
            changes: components["schemas"]["ChangedShape"][];
            /** Claims */
            claims: components["schemas"]["CheckedClaimShape"][];
            /** Drifts */
            drifts: components["schemas"]["DriftShape"][];
            earliest: components["schemas"]["SharedShape"] | null;
            item: components["schemas"]["CheckedText"];
            /** Known */
            known: boolean;
            /** Nothing */
            nothing: boolean;
            /** Shared */
            shared: components["schemas"]["SharedShape"][];
            /** Words */
            words: number;
            /** Words Read */
            words_read: number;
        };
        /**
         * CheckedClaimShape
         * @description A claim that the item makes or denies; ``claim_id`` is that of the case, null where only the item makes it.
         */
        CheckedClaimShape: {
            /** At Most */
            at_most: number;
            /** Attribution */
            attribution: string;
            /** Caveats */
            caveats: components["schemas"]["CaveatShape"][];
            /** Claim Id */
            claim_id: string | null;
            /** Denials */
            denials: components["schemas"]["CheckedOrigin"][];
            measure: components["schemas"]["Measure"] | null;
            /** Name */
            name: string | null;
            /** One Publisher */
            one_publisher: boolean;
            /** Origins */
            origins: components["schemas"]["CheckedOrigin"][];
            /** Others */
            others: components["schemas"]["OtherCount"][];
            own: components["schemas"]["SentenceShape"];
            /** Period From */
            period_from: string | null;
            /** Period To */
            period_to: string | null;
            /** Period Words */
            period_words: string | null;
            /** Place */
            place: string | null;
            /** Proven */
            proven: number;
            stance: components["schemas"]["MemberStance"];
            /** Subject */
            subject: string;
        };
        /**
         * CheckedOrigin
         * @description Where a claim came from, with its own count, and the texts whose claim came from it.
         */
        CheckedOrigin: {
            /** High */
            high: number | null;
            kind: components["schemas"]["OriginKind"];
            /** Low */
            low: number | null;
            /** Name */
            name: string;
            /** Texts */
            texts: components["schemas"]["CheckedText"][];
        };
        /**
         * CheckedText
         * @description A text; ``document_id`` is null for the item itself where the case does not hold it.
         */
        CheckedText: {
            /** Document Id */
            document_id: string | null;
            /** Published At */
            published_at: string | null;
            /** Published Precision */
            published_precision: string;
            /** Source */
            source: string;
            /** Title */
            title: string | null;
        };
        /**
         * Checking
         * @description What is checked: a text, or an address alone; ``source`` and ``published`` say where and when, where known.
         *
         *     ``published`` is a day, a month, or a day to a day: "2024-03-05", "2024-03", "2024-03-04/2024-03-06".
         */
        Checking: {
            /** Item */
            item: string;
            /** Published */
            published?: string | null;
            /** Source */
            source?: string | null;
        };
        /**
         * ClaimCard
         * @description One claim as it is shown everywhere; ``low`` and ``high`` are its range as stated, null where nobody says.
         *
         *     ``caveats`` counts the caveats on its rows and ``caveat`` is the first in time; ``outages`` and ``silences`` count
         *     those in the claim's time and ``dark`` is the deepest outage, else the first silence. ``grade`` is what people gave.
         */
        ClaimCard: {
            /** At Most */
            at_most: number;
            caveat: components["schemas"]["CaveatRow"] | null;
            /** Caveats */
            caveats: number;
            dark: components["schemas"]["DarkRow"] | null;
            /** Documents */
            documents: number;
            earliest: components["schemas"]["Earliest"] | null;
            grade: components["schemas"]["Grade"] | null;
            /** High */
            high: number | null;
            /** Id */
            id: string;
            kind: components["schemas"]["ClaimKind"];
            /** Low */
            low: number | null;
            measure: components["schemas"]["Measure"] | null;
            next: components["schemas"]["NextStep"];
            /** One Publisher */
            one_publisher: boolean;
            /** Outages */
            outages: number;
            /** Period From */
            period_from: string | null;
            /** Period To */
            period_to: string | null;
            /** Period Words */
            period_words: string | null;
            /** Place */
            place: string | null;
            /** Proven */
            proven: number;
            /** Silences */
            silences: number;
            /** Subject */
            subject: string;
        };
        /**
         * ClaimKind
         * @description What kind of rows bear on it.
         * @enum {string}
         */
        ClaimKind: "figure" | "statement" | "activity";
        /**
         * ClaimPage
         * @description Some rows of a list; ``total`` counts all that the filter lets through.
         */
        ClaimPage: {
            /** Generation */
            generation: string;
            /** Rows */
            rows: components["schemas"]["ClaimCard"][];
            /** Total */
            total: number;
        };
        /**
         * ClaimSort
         * @description What a list of claims may be ordered by; a minus before it turns the order.
         * @enum {string}
         */
        ClaimSort: "proven" | "at_most" | "documents" | "low" | "period_from" | "subject" | "place" | "grade" | "-proven" | "-at_most" | "-documents" | "-low" | "-period_from" | "-subject" | "-place" | "-grade";
        /**
         * ClaimWhole
         * @description One claim with every wording, its origins and its ranges side by side.
         */
        ClaimWhole: {
            /** Caveats */
            caveats: components["schemas"]["CaveatRow"][];
            claim: components["schemas"]["ClaimCard"];
            /** Dark */
            dark: components["schemas"]["DarkRow"][];
            /** Edges */
            edges: components["schemas"]["EdgeRow"][];
            /** Generation */
            generation: string;
            /** Origins */
            origins: components["schemas"]["OriginRow"][];
            /** Pairs */
            pairs: components["schemas"]["PairRow"][];
            /** Ranges */
            ranges: components["schemas"]["RangeRow"][];
            /** Wordings */
            wordings: components["schemas"]["Wording"][];
        };
        /**
         * CorrectedShape
         * @description What an account would correct of the one of ``since``; claims that only one of the two shows are counted.
         */
        CorrectedShape: {
            /** Gone */
            gone: number;
            /** New */
            new: number;
            /** Rows */
            rows: components["schemas"]["MovedShape"][];
            /** Since */
            since: string;
        };
        /**
         * DarkRow
         * @description An outage or a silence in the claim's time; ``end`` is null while it lasts, ``depth`` (0 to 1) for outages.
         */
        DarkRow: {
            /** Depth */
            depth: number | null;
            /** End */
            end: string | null;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Outage */
            outage: boolean;
            /**
             * Start
             * Format: date-time
             */
            start: string;
        };
        /**
         * Density
         * @description How much is told over time, in columns of ``step_seconds`` from ``begin`` on; all times null where nothing is.
         *
         *     ``blurs_left_off`` counts further stretches of fewest rows; ``undated_events`` and ``undated_figures`` count rows
         *     without a time. ``whole_begin`` and ``whole_end`` are the first and the last time of any row asked for.
         */
        Density: {
            /** Begin */
            begin: string | null;
            /** Blurs */
            blurs: components["schemas"]["Blur"][];
            /** Blurs Left Off */
            blurs_left_off: number;
            /** Columns */
            columns: number;
            /** End */
            end: string | null;
            /** Generation */
            generation: string;
            /** Piles */
            piles: components["schemas"]["Pile"][];
            /** Step Seconds */
            step_seconds: number;
            /** Undated Events */
            undated_events: number;
            /** Undated Figures */
            undated_figures: number;
            /** Whole Begin */
            whole_begin: string | null;
            /** Whole End */
            whole_end: string | null;
            /** Zone */
            zone: string;
        };
        /**
         * Destination
         * @description Where to write an account: a folder of this machine, in full.
         */
        Destination: {
            /** To */
            to: string;
        };
        /**
         * DidShape
         * @description What a build did: files taken, files parsed, texts read; ``seconds`` it took; whether any table changed.
         */
        DidShape: {
            /** Captured */
            captured: number;
            /** Changed */
            changed: boolean;
            /** Documents */
            documents: number;
            /** Parsed */
            parsed: number;
            /** Problems */
            problems: number;
            /** Read */
            read: number;
            /** Seconds */
            seconds: number;
            /** Undated */
            undated: number;
        };
        /**
         * DocumentPage
         * @description Some rows of a list; ``total`` counts all that the filter lets through.
         */
        DocumentPage: {
            /** Generation */
            generation: string;
            /** Rows */
            rows: components["schemas"]["DocumentRow"][];
            /** Total */
            total: number;
        };
        /**
         * DocumentRow
         * @description One document of a list; ``beginning`` is the first words of its text where it has no title.
         */
        DocumentRow: {
            /** Beginning */
            beginning: string | null;
            genre: components["schemas"]["Genre"];
            /** Id */
            id: string;
            /** Language */
            language: string;
            /** Published At */
            published_at: string | null;
            published_precision: components["schemas"]["Precision"];
            /** Source */
            source: string | null;
            /** Source Id */
            source_id: string | null;
            /** Title */
            title: string | null;
        };
        /**
         * DocumentSort
         * @description What a list of documents may be ordered by; a minus before it turns the order.
         * @enum {string}
         */
        DocumentSort: "published_at" | "title" | "source" | "-published_at" | "-title" | "-source";
        /**
         * DocumentWhole
         * @description One document: its text in pieces (joined they are the text), its rows, relatives and capture.
         */
        DocumentWhole: {
            capture: components["schemas"]["CaptureShape"] | null;
            document: components["schemas"]["DocumentRow"];
            /** Generation */
            generation: string;
            /** Lines */
            lines: components["schemas"]["LineShape"][];
            /** Part */
            part: number;
            /** Pieces */
            pieces: components["schemas"]["PieceShape"][];
            /** Published Basis */
            published_basis: string | null;
            /** Published To */
            published_to: string | null;
            /** Relatives */
            relatives: components["schemas"]["RelativeShape"][];
            /** Source Words */
            source_words: string | null;
            /** Url */
            url: string | null;
        };
        /**
         * Doubt
         * @description Why something waits; each counts one, and what has most comes first.
         * @enum {string}
         */
        "Doubt-Input": "figures disagree" | "denied" | "origins uncertain" | "open caveats" | "a second person disagrees" | "new since it was done" | "problem";
        /**
         * DriftShape
         * @description A caveat that only one of two texts has.
         */
        DriftShape: {
            first: components["schemas"]["CheckedText"];
            /** Name */
            name: string;
            second: components["schemas"]["CheckedText"];
            /** Words */
            words: string;
        };
        /**
         * Earliest
         * @description The earliest dated text that supports a claim: its words at ``start`` .. ``end`` of the document.
         */
        Earliest: {
            /** Document Id */
            document_id: string;
            /** End */
            end: number;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Published Precision */
            published_precision: string;
            /** Source */
            source: string | null;
            /** Start */
            start: number;
            /** Text */
            text: string;
        };
        /**
         * EdgeKind
         * @description How a document came by a claim; ``own`` is its outlet's own perception: its reporter, what it received.
         * @enum {string}
         */
        EdgeKind: "cites" | "quotes" | "copies" | "credits" | "translates" | "same speaker" | "own";
        /**
         * EdgeRow
         * @description How a document got the claim from ``to``, an origin or an earlier document; ``words`` prove it.
         *
         *     ``confidence`` is 0 to 1: the share of edges of this kind that were right where measured.
         */
        EdgeRow: {
            /** Confidence */
            confidence: number;
            /** Document Id */
            document_id: string;
            /** Id */
            id: string;
            kind: components["schemas"]["EdgeKind"];
            /** Published At */
            published_at: string | null;
            /** Reason */
            reason: string;
            /** Source */
            source: string | null;
            /** Title */
            title: string | null;
            /** To */
            to: string;
            /** To Document */
            to_document: boolean;
            /** To Name */
            to_name: string;
            /** Words */
            words: components["schemas"]["Words"][];
        };
        /**
         * Effect
         * @description When a judgement does what it says: what is built waits for the next build, all else holds at once.
         * @enum {string}
         */
        Effect: "at once" | "next build" | "built";
        /**
         * ErrorRate
         * @description How often a mark of this strength would be wrong; what was not computed is null.
         *
         *     ``false_alarms_per_year`` of that source; ``probability`` (0 to 1) that it is true, under the prior that the mark's
         *     ``basis`` states; ``q_value`` corrected for how many were tested; ``p_value`` of at least as much by chance;
         *     ``rate_ratio`` times what chance gives; ``rarity`` in bits; ``depth`` the share lost (0 to 1), ``missing`` the share
         *     of it with nothing measured. ``tested`` is false where no test stands behind the mark (a report).
         */
        ErrorRate: {
            /** Depth */
            depth?: number | null;
            /** False Alarms Per Year */
            false_alarms_per_year?: number | null;
            /** Missing */
            missing?: number | null;
            /** P Value */
            p_value?: number | null;
            /** Probability */
            probability?: number | null;
            /** Q Value */
            q_value?: number | null;
            /** Rarity */
            rarity?: number | null;
            /** Rate Ratio */
            rate_ratio?: number | null;
            /** Tested */
            tested: boolean;
        };
        /**
         * EventType
         * @description PLOVER's sixteen event types (2021 codebook).
         * @enum {string}
         */
        EventType: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
        /**
         * Evidence
         * @description What a mark stands on: posts around it, values of its signal, what texts report, and other marks it is about.
         *
         *     ``posts_total`` counts the posts of which ``posts`` are the first; ``polls_seen`` and ``polls_failed`` count the
         *     looks since the last post of a silence.
         */
        Evidence: {
            /** About */
            about: components["schemas"]["Mark"][];
            /** Generation */
            generation: string;
            mark: components["schemas"]["Mark"];
            /** Polls Failed */
            polls_failed: number | null;
            /** Polls Seen */
            polls_seen: number | null;
            /** Posts */
            posts: components["schemas"]["Sample"][];
            /** Posts Total */
            posts_total: number;
            /** Readings */
            readings: components["schemas"]["Reading"][];
            /** Told */
            told: components["schemas"]["Told"][];
        };
        /**
         * FindCount
         * @description How many finds of a kind; ``more`` where there are more than were counted.
         */
        FindCount: {
            kind: components["schemas"]["FindKind"];
            /** More */
            more: boolean;
            /** N */
            n: number;
        };
        /**
         * FindKind
         * @description What is searched.
         * @enum {string}
         */
        FindKind: "sources" | "claims" | "documents" | "statements" | "figures";
        /**
         * FindShape
         * @description One find. ``marks`` are half-open, in code points of ``text``, at ``start`` .. ``end`` of its document.
         *
         *     ``at`` and ``until`` are the first words meant, in code points of the document's text. ``low`` and ``high`` are
         *     inclusive bounds of a figure or a claim; ``proven`` and ``at_most`` count a claim's independent origins.
         */
        FindShape: {
            /** About */
            about: string | null;
            /** At */
            at: number | null;
            /** At Most */
            at_most: number | null;
            /** Cut */
            cut: boolean;
            /** Document Id */
            document_id: string | null;
            /** End */
            end: number | null;
            /** High */
            high: number | null;
            /** Id */
            id: string;
            kind: components["schemas"]["FindKind"];
            /** Low */
            low: number | null;
            /** Marks */
            marks: [
                number,
                number
            ][];
            /** Measure */
            measure: string | null;
            /** Period From */
            period_from: string | null;
            /** Period To */
            period_to: string | null;
            /** Place */
            place: string | null;
            /** Proven */
            proven: number | null;
            /** Published At */
            published_at: string | null;
            /** Published Precision */
            published_precision: string | null;
            /** Source */
            source: string | null;
            /** Speaker */
            speaker: string | null;
            /** Start */
            start: number | null;
            /** Text */
            text: string;
            /** Title */
            title: string | null;
            /** Until */
            until: number | null;
        };
        /**
         * Genre
         * @description What kind of text it is; analysis never feeds the record as fact.
         * @enum {string}
         */
        Genre: "news" | "analysis" | "live" | "statement" | "post" | "other";
        /**
         * Grade
         * @description How strong the reports of one incident are, after Airwars (airwars.org/about/methodology).
         * @enum {string}
         */
        Grade: "confirmed" | "fair" | "weak" | "contested" | "discounted";
        /**
         * Held
         * @description How much the case holds.
         */
        Held: {
            /** Captures */
            captures: number;
            /** Claims */
            claims: number;
            /** Documents */
            documents: number;
            /** Figures */
            figures: number;
            /** Posts */
            posts: number;
            /** Problems */
            problems: number;
            /** Sources */
            sources: number;
        };
        /**
         * HourShape
         * @description Posts in one hour: ``day`` and ``hour`` (0 to 23) are local.
         */
        HourShape: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Hour */
            hour: number;
            /** Posts */
            posts: number;
        };
        /**
         * InboxShape
         * @description The first files that wait, and how many there are; ``refused`` are those that no build can take as they are.
         *
         *     ``most_bytes`` is how long a file may be that is dropped on the page.
         */
        InboxShape: {
            /** Folder */
            folder: string;
            /** Most Bytes */
            most_bytes: number;
            /** Refused */
            refused: components["schemas"]["ProblemShape"][];
            /** Taken */
            taken: number;
            /** Total */
            total: number;
            /** Waiting */
            waiting: components["schemas"]["WaitingShape"][];
        };
        /**
         * Independent
         * @description Whether two origins had access of their own.
         * @enum {string}
         */
        Independent: "yes" | "no" | "unknown";
        /**
         * IndexMaking
         * @description An index that is being made: documents that are in, of how many; the one before answers meanwhile.
         */
        IndexMaking: {
            /** Done */
            done: number;
            /** Total */
            total: number;
        };
        /**
         * Invitation
         * @description A link that lets one more person in, once.
         */
        Invitation: {
            /** Link */
            link: string;
        };
        /**
         * JudgementKind
         * @description What is decided; ``records/grade.py`` says what the value of each may be.
         * @enum {string}
         */
        JudgementKind: "same origin" | "different origins" | "grade" | "admiralty source" | "admiralty information" | "certainty" | "not the same claim" | "wrong link" | "correction" | "naming" | "work" | "note" | "contact" | "located" | "dated" | "checked" | "account";
        /**
         * JudgementPage
         * @description Some judgements, newest first; ``total`` counts all that the filter lets through.
         *
         *     ``people`` and ``kinds`` are those of all judgements of the case: what can be filtered by.
         */
        JudgementPage: {
            /** Generation */
            generation: string;
            /** Kinds */
            kinds: string[];
            /** People */
            people: string[];
            /** Rows */
            rows: components["schemas"]["JudgementShape"][];
            /** Total */
            total: number;
        };
        /**
         * JudgementShape
         * @description One decision; ``who`` and ``reason`` are null once erased. ``in_force`` says whether it counts now.
         *
         *     ``about`` is what is judged, in words, null where the tables do not hold it; ``names`` are the rows that the value
         *     names. ``followed_by`` is the judgement that took its place, null where none did.
         */
        JudgementShape: {
            about: components["schemas"]["Named"] | null;
            /** About Id */
            about_id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            effect: components["schemas"]["Effect"];
            /** Followed By */
            followed_by: string | null;
            /** Id */
            id: string;
            /** In Force */
            in_force: boolean;
            /** Kind */
            kind: string;
            /** Method */
            method: string | null;
            /** Names */
            names: components["schemas"]["Named"][];
            /** Previous */
            previous: string | null;
            /** Reason */
            reason: string | null;
            /** Value */
            value: string;
            /** Who */
            who: string | null;
        };
        /**
         * Judging
         * @description A decision: ``previous`` is the judgement on the same matter that the person saw, null for none.
         *
         *     ``value`` is in the words of ``kind``; ``withdrawn`` takes back. ``method`` names the method that is followed.
         */
        Judging: {
            /** About Id */
            about_id: string;
            /** Kind */
            kind: string;
            /** Method */
            method?: string | null;
            /** Previous */
            previous?: string | null;
            /** Reason */
            reason: string;
            /** Value */
            value: string;
        };
        /**
         * Lately
         * @description What was captured in the day before the newest capture, and the texts in which a number moved.
         *
         *     ``claims`` counts the claims that a text of that day bears on, ``moved`` the copies and editions that tell another
         *     number than the text before.
         */
        Lately: {
            /** Captures */
            captures: number;
            /** Claims */
            claims: number;
            /** Documents */
            documents: number;
            /** Moved */
            moved: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * LineShape
         * @description One row that was read: ``words`` are the text's own, ``says`` what was made of them.
         *
         *     ``row_id`` and ``number`` are null for places and times. ``claim_ids`` are the claims that it bears on.
         */
        LineShape: {
            /** Claim Ids */
            claim_ids: string[];
            /** Kind */
            kind: string;
            /** Number */
            number: number | null;
            /** Row Id */
            row_id: string | null;
            /** Says */
            says: string[];
            /** Words */
            words: string;
        };
        /**
         * LinkKind
         * @description What ties the two.
         * @enum {string}
         */
        LinkKind: "copy" | "revision" | "reuse" | "translation" | "story";
        /**
         * LookedShape
         * @description What an account would hold; ``size`` is in bytes, ``leaks`` are the places where a masked name would show.
         */
        LookedShape: {
            corrected: components["schemas"]["CorrectedShape"] | null;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Files */
            files: number;
            /** Leaks */
            leaks: string[];
            /** Masked */
            masked: number;
            /** Size */
            size: number;
            /** Undecided */
            undecided: number;
        };
        /**
         * Mark
         * @description One thing on the axis.
         *
         *     It began between ``begin_from`` and ``begin_to`` and ended between ``end_from`` and ``end_to``, both null while it
         *     lasts; ``known_until`` is the last moment for which anything is known.
         *
         *     ``dated`` is false where a report gives no time: then it stands at the time when its text was published.
         *     ``document_id``, ``start`` and ``end`` are the words of a report, null for what was measured.
         */
        Mark: {
            /** Basis */
            basis: string;
            /** Begin From */
            begin_from: string | null;
            /** Begin To */
            begin_to: string | null;
            /** Dated */
            dated: boolean;
            /** Detail */
            detail: string | null;
            /** Document Id */
            document_id: string | null;
            /** End */
            end: number | null;
            /** End From */
            end_from: string | null;
            /** End To */
            end_to: string | null;
            error: components["schemas"]["ErrorRate"];
            /** Id */
            id: string;
            kind: components["schemas"]["MarkKind"];
            /** Known Until */
            known_until: string | null;
            /** Platform */
            platform: string | null;
            /** Sources */
            sources: components["schemas"]["SourceName"][];
            /** Start */
            start: number | null;
            /** State */
            state: string;
            /** Title */
            title: string;
        };
        /**
         * MarkKind
         * @description What a mark on the axis stands for: measured, or (``report``) told by a text.
         * @enum {string}
         */
        MarkKind: "silence" | "outage" | "burst" | "echo" | "report" | "coincidence";
        /**
         * MarkOrder
         * @description How marks are ordered.
         * @enum {string}
         */
        MarkOrder: "time" | "newest" | "sure";
        /**
         * Marks
         * @description A page of marks; ``kinds`` counts them by kind before the kind was chosen.
         */
        Marks: {
            /** Generation */
            generation: string;
            /** Kinds */
            kinds: {
                [key: string]: number;
            };
            /** Rows */
            rows: components["schemas"]["Mark"][];
            /** Total */
            total: number;
        };
        /**
         * Meanwhile
         * @description Somebody judged the same matter meanwhile: what the person had not seen, what counts now last.
         */
        Meanwhile: {
            /** Do */
            do: string;
            /** Expected */
            expected: string;
            /** Got */
            got: string;
            /** Meanwhile */
            meanwhile: components["schemas"]["JudgementShape"][];
        };
        /**
         * Measure
         * @description What is counted.
         * @enum {string}
         */
        Measure: "killed" | "injured" | "detained" | "missing" | "bodies" | "participants" | "locations" | "displaced" | "executed" | "other";
        /**
         * MemberStance
         * @description What a row does to the claim.
         * @enum {string}
         */
        MemberStance: "supports" | "denies" | "compatible";
        /**
         * Moment
         * @description One event or figure.
         *
         *     ``happened_from`` .. ``happened_to`` is half-open, both null where the text gives no time, the second alone where it
         *     says only since when.
         *
         *     ``precision`` is how long that stretch is; ``words`` are ``sentence[start - sentence_start:end - sentence_start]``.
         *     ``type`` and ``mode`` are an event's, ``measure``, ``low``, ``high`` and ``attributed_to`` a figure's.
         */
        Moment: {
            /** Attributed To */
            attributed_to: string | null;
            /** Document Id */
            document_id: string;
            /** End */
            end: number;
            /** Happened From */
            happened_from: string | null;
            /** Happened To */
            happened_to: string | null;
            /** High */
            high: number | null;
            /** Id */
            id: string;
            kind: components["schemas"]["MomentKind"];
            /** Low */
            low: number | null;
            measure: components["schemas"]["Measure"] | null;
            /** Mode */
            mode: string | null;
            place: components["schemas"]["PlaceName"] | null;
            precision: components["schemas"]["Precision"];
            /** Published At */
            published_at: string | null;
            /** Sentence */
            sentence: string;
            /** Sentence Start */
            sentence_start: number;
            /** Source */
            source: string | null;
            /** Start */
            start: number;
            status: components["schemas"]["Status"];
            time_basis: components["schemas"]["TimeBasis"];
            type: components["schemas"]["EventType"] | null;
            /** Words */
            words: string;
        };
        /**
         * MomentKind
         * @description An event, or a figure.
         * @enum {string}
         */
        MomentKind: "event" | "figure";
        /**
         * MomentOrder
         * @description How moments are ordered; the undated stand last either way.
         * @enum {string}
         */
        MomentOrder: "time" | "newest";
        /**
         * Moments
         * @description A page of moments, the undated last.
         */
        Moments: {
            /** Generation */
            generation: string;
            /** Rows */
            rows: components["schemas"]["Moment"][];
            /** Total */
            total: number;
        };
        /**
         * MoveShape
         * @description A number that differs between two editions of a text of this source; ``way`` is up, down or unknown.
         */
        MoveShape: {
            /** After Id */
            after_id: string;
            /** Before Id */
            before_id: string;
            /** Change */
            change: string;
            /** Edited */
            edited: boolean;
            /** Title */
            title: string | null;
            way: components["schemas"]["Way"];
        };
        /**
         * MovedShape
         * @description A number of a claim that the account before gave otherwise; null is no number (an open range).
         */
        MovedShape: {
            /** Claim Id */
            claim_id: string;
            /** Field */
            field: string;
            /** Now */
            now: number | null;
            /** Was */
            was: number | null;
            /** Words */
            words: string;
        };
        /**
         * Named
         * @description A row in words: a claim's subject, a document's title, a figure's phrase; ``table`` is where it lies.
         *
         *     ``start`` .. ``end`` is half-open, in code points of the document's text, null where the row is no words of a text.
         *     ``table`` is ``people`` for a person's name, ``judgements`` for a judgement, ``case`` for the whole case.
         */
        Named: {
            /** Document Id */
            document_id?: string | null;
            /** End */
            end?: number | null;
            /** Id */
            id: string;
            /** Start */
            start?: number | null;
            /** Table */
            table: string;
            /** Words */
            words: string;
        };
        /**
         * Naming
         * @description The name under which a person judges, of 1 to 80 letters.
         */
        Naming: {
            /** Who */
            who: string;
        };
        /**
         * NextStep
         * @description What to do next about a claim: the first of these that holds, in this order.
         * @enum {string}
         */
        NextStep: "graded" | "denied" | "disagree" | "publisher" | "origins" | "caveats" | "grade";
        /**
         * OriginKind
         * @description Who or what stands at the beginning.
         * @enum {string}
         */
        OriginKind: "person" | "witnesses" | "office" | "group" | "outlet" | "document" | "unnamed" | "unknown";
        /**
         * OriginRow
         * @description Where a claim came from; ``low`` and ``high`` are the origin's own count.
         */
        OriginRow: {
            /** Affiliation */
            affiliation: string | null;
            /** Denies */
            denies: boolean;
            /** Document Ids */
            document_ids: string[];
            /** High */
            high: number | null;
            /** Id */
            id: string;
            kind: components["schemas"]["OriginKind"];
            /** Low */
            low: number | null;
            /** Name */
            name: string;
            perceived: components["schemas"]["Perceived"];
        };
        /**
         * OtherCount
         * @description A count that differs from the item's own: the first sentence that gives it, and whose last count it is.
         */
        OtherCount: {
            /** Origins */
            origins: string[];
            told: components["schemas"]["SentenceShape"];
        };
        /**
         * OutageNow
         * @description An outage of one signal, the deepest first; ``depth`` is 0 to 1.
         *
         *     ``scope`` is null where nobody says of where, ``end`` while it lasts.
         */
        OutageNow: {
            /** Depth */
            depth: number;
            /** End */
            end: string | null;
            /** Id */
            id: string;
            /** Scope */
            scope: string | null;
            /** Signal */
            signal: string;
            /**
             * Start
             * Format: date-time
             */
            start: string;
        };
        /**
         * Overview
         * @description ``lately`` is null before anything was captured; ``built`` says whether the case has tables.
         */
        Overview: {
            /** Built */
            built: boolean;
            /** Generation */
            generation: string;
            held: components["schemas"]["Held"];
            lately: components["schemas"]["Lately"] | null;
            /** Outages */
            outages: components["schemas"]["OutageNow"][];
            /** Quiet */
            quiet: components["schemas"]["QuietNow"][];
        };
        /**
         * PairRow
         * @description Two origins, whether they are independent, and by which rule.
         */
        PairRow: {
            /** A */
            a: string;
            /** A Name */
            a_name: string;
            /** B */
            b: string;
            /** B Name */
            b_name: string;
            independent: components["schemas"]["Independent"];
            /** Reason */
            reason: string;
        };
        /**
         * PeoplePage
         * @description Some people; ``total`` counts all that the filter lets through, ``undecided`` those who wait.
         */
        PeoplePage: {
            /** Rows */
            rows: components["schemas"]["PersonShape"][];
            /** Total */
            total: number;
            /** Undecided */
            undecided: number;
        };
        /**
         * PeopleShow
         * @description Which people: ``undecided`` are masked until somebody decides.
         * @enum {string}
         */
        PeopleShow: "undecided" | "masked" | "named" | "all";
        /**
         * Perceived
         * @description Whether the origin perceived it, counted it from what others reported, or nobody says.
         * @enum {string}
         */
        Perceived: "yes" | "counted" | "unknown";
        /**
         * PersonShape
         * @description One person; ``decided_by`` says where a person decided it, null where a rule did; ``documents`` counts.
         */
        PersonShape: {
            /** Decided By */
            decided_by: string | null;
            /** Documents */
            documents: number;
            /** Masked */
            masked: boolean;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
            /** Spellings */
            spellings: string[];
            standing: components["schemas"]["Standing"];
        };
        /**
         * PieceShape
         * @description A run of the text under the same marks; ``start`` is its place in the text, in code points.
         *
         *     ``kinds`` are those of its marks, the outermost first; ``numbers`` those of rows that end with it.
         */
        PieceShape: {
            /** Kinds */
            kinds: string[];
            /** Numbers */
            numbers: number[];
            /** Start */
            start: number;
            /** Text */
            text: string;
        };
        /**
         * Pile
         * @description How much is told of one column; only what is known as finely as the column is long.
         */
        Pile: {
            /** Column */
            column: number;
            /** Events */
            events: number;
            /** Figures */
            figures: number;
        };
        /**
         * PlaceName
         * @description A place as a row names it. ``alternatives`` are other places of the name that it might be, best first.
         */
        PlaceName: {
            /** Admin1 */
            admin1: string | null;
            /** Alternatives */
            alternatives: string[];
            /** Country */
            country: string | null;
            doubt: components["schemas"]["nightglass__desk__shapes__places__Doubt"];
            /** Id */
            id: string | null;
            /** Name */
            name: string;
        };
        /**
         * PlaceOnMap
         * @description A place with what texts put there. ``latitude`` and ``longitude`` in degrees, null where nobody knows them.
         *
         *     ``country_number`` is the ISO 3166-1 number in three digits, by which a map of the world finds the country.
         *     ``radius_km`` is about how far an area reaches from its middle, null where that is not known. ``events``,
         *     ``figures`` and ``documents`` count rows and texts: how much is told of a place, not how much happened there.
         */
        PlaceOnMap: {
            /** Country Number */
            country_number: string | null;
            /** Documents */
            documents: number;
            /** Events */
            events: number;
            /** Figures */
            figures: number;
            /** First At */
            first_at: string | null;
            /** Last At */
            last_at: string | null;
            /** Latitude */
            latitude: number | null;
            /** Longitude */
            longitude: number | null;
            place: components["schemas"]["PlaceName"];
            /** Radius Km */
            radius_km: number | null;
        };
        /**
         * Places
         * @description ``on_map`` can be drawn, ``beside`` cannot: regions of several countries and names without coordinates.
         *
         *     ``events_nowhere`` and ``figures_nowhere`` count rows that name no place; ``left_off`` further places, of fewest
         *     rows, that this answer does not hold.
         */
        Places: {
            /** Beside */
            beside: components["schemas"]["PlaceOnMap"][];
            /** Events Nowhere */
            events_nowhere: number;
            /** Figures Nowhere */
            figures_nowhere: number;
            /** Generation */
            generation: string;
            /** Left Off */
            left_off: number;
            /** On Map */
            on_map: components["schemas"]["PlaceOnMap"][];
        };
        /**
         * Precision
         * @description How finely a time is known.
         * @enum {string}
         */
        Precision: "second" | "minute" | "hour" | "part_of_day" | "day" | "week" | "month" | "year" | "unknown";
        /**
         * ProblemPage
         * @description Problems of the last build, by file.
         */
        ProblemPage: {
            /** Generation */
            generation: string;
            /** Rows */
            rows: components["schemas"]["ProblemShape"][];
            /** Total */
            total: number;
        };
        /**
         * ProblemShape
         * @description What could not be read, and what to do; ``path`` is relative to the inbox, ``step`` is what met it.
         */
        ProblemShape: {
            /** Path */
            path: string;
            /** Reason */
            reason: string;
            /** Step */
            step: string;
            /** What To Do */
            what_to_do: string;
        };
        /**
         * PublicationShape
         * @description What runs or ran last: ``steps`` of ``of`` are done.
         */
        PublicationShape: {
            /** By */
            by: string | null;
            looked: components["schemas"]["LookedShape"] | null;
            /** Of */
            of: number;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["PublishState"];
            /** Steps */
            steps: number;
            /** To */
            to: string | null;
            trouble: components["schemas"]["Refusal"] | null;
            written: components["schemas"]["WrittenShape"] | null;
        };
        /**
         * PublishState
         * @description Where the last publishing of this desk stands; ``looked`` is a rehearsal that ended.
         * @enum {string}
         */
        PublishState: "none" | "running" | "looked" | "done" | "failed";
        /**
         * QueuePage
         * @description Some tasks, most doubtful first. ``counts`` is how many each doubt has, done or not.
         *
         *     ``shift`` are the notes on the whole case that are in force, newest first. ``undecided`` counts the people about
         *     whom nobody decided whether an account names them, null where no account was tried yet.
         */
        QueuePage: {
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Generation */
            generation: string;
            /** Rows */
            rows: components["schemas"]["Task"][];
            /** Shift */
            shift: components["schemas"]["JudgementShape"][];
            /** Total */
            total: number;
            /** Undecided */
            undecided: number | null;
        };
        /**
         * QueueShow
         * @description What of the queue: ``waiting`` is all that is not done, ``mine`` what this person took.
         * @enum {string}
         */
        QueueShow: "waiting" | "open" | "mine" | "taken" | "done" | "all";
        /**
         * QuietNow
         * @description A source that is silent or posts less, as measured.
         */
        QuietNow: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Platform */
            platform: string;
            /** Probability */
            probability: number | null;
            /** Since */
            since: string | null;
            /** Source Id */
            source_id: string | null;
            state: components["schemas"]["SilenceState"];
        };
        /**
         * RangeRow
         * @description What one rule makes of the members, with its trace.
         */
        RangeRow: {
            /** Best */
            best: number | null;
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
            /** Rule */
            rule: string;
            /** Trace */
            trace: string[];
        };
        /**
         * Reading
         * @description One value of a signal.
         */
        Reading: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Value */
            value: number;
        };
        /**
         * ReasonShape
         * @description Why a suggestion is made, or what speaks against it; ``row_ids`` are the rows that show it.
         */
        ReasonShape: {
            /** Row Ids */
            row_ids: string[];
            /** Words */
            words: string;
        };
        /**
         * ReceivedShape
         * @description A file that came, under the name that it has in the inbox; ``already`` where the same file lay there.
         */
        ReceivedShape: {
            /** Already */
            already: boolean;
            /** Bytes */
            bytes: number;
            /** Path */
            path: string;
        };
        /**
         * Refusal
         * @description Every error: what was found, what was expected, what to do.
         */
        Refusal: {
            /** Do */
            do: string;
            /** Expected */
            expected: string;
            /** Got */
            got: string;
        };
        /**
         * RelativeShape
         * @description Another document that is tied to this one; ``changes`` lead from the earlier to the later, gravest first.
         *
         *     ``earlier`` is true where this one came first, null where a time is unknown. ``score`` is 0 to 1, as in links.
         */
        RelativeShape: {
            /** Changes */
            changes: string[];
            /** Document Id */
            document_id: string;
            /** Earlier */
            earlier: boolean | null;
            kind: components["schemas"]["LinkKind"];
            /** Link Id */
            link_id: string;
            /** Published At */
            published_at: string | null;
            /** Score */
            score: number;
            /** Source */
            source: string | null;
            /** Title */
            title: string | null;
        };
        /**
         * RepeatShape
         * @description How often one source got a claim from another, as far as edges show it; ``claims`` counts different ones.
         */
        RepeatShape: {
            /** Affiliation */
            affiliation: string | null;
            /** Claims */
            claims: number;
            /** Edges */
            edges: number;
            /** Name */
            name: string;
            /** Source Id */
            source_id: string;
        };
        /**
         * ReportShape
         * @description What a text reports of a source, in its sentence; ``since_words`` and ``until_words`` are the text's own.
         *
         *     ``agrees`` is 1 where the report and what was measured agree, 0 where not, 0.5 where they agree on the state and not
         *     on its time, null where nothing measured tells; ``compared`` says how they were compared.
         */
        ReportShape: {
            /** Agrees */
            agrees: number | null;
            /** Compared */
            compared: string | null;
            /** Document Id */
            document_id: string;
            /** Id */
            id: string;
            /** Platform */
            platform: string | null;
            /** Published At */
            published_at: string | null;
            sentence: components["schemas"]["Words"];
            /** Since */
            since: string | null;
            /** Since Words */
            since_words: string | null;
            /** Source */
            source: string | null;
            /** State */
            state: string;
            /** Until */
            until: string | null;
            /** Until Words */
            until_words: string | null;
        };
        /**
         * Run
         * @description Words of one document; ``shared`` is the passage that they belong to, null for its own words.
         */
        Run: {
            /** Shared */
            shared: number | null;
            /** Text */
            text: string;
        };
        /**
         * SaidOf
         * @description Words around a person's name: it stands at ``start`` .. ``end`` (half-open, code points) in them.
         */
        SaidOf: {
            /** Document Id */
            document_id: string;
            /** End */
            end: number;
            /** Published At */
            published_at: string | null;
            /** Source */
            source: string | null;
            /** Start */
            start: number;
            /** Title */
            title: string | null;
            words: components["schemas"]["Words"];
        };
        /**
         * Sample
         * @description One post behind a mark; ``words`` are the first of its text, null where no document holds them.
         */
        Sample: {
            /** Document Id */
            document_id: string | null;
            /** Id */
            id: string;
            /** Platform */
            platform: string;
            /** Posted At */
            posted_at: string | null;
            source: components["schemas"]["SourceName"] | null;
            /** Words */
            words: string | null;
        };
        /**
         * SavedPage
         * @description All searches that are kept, by name.
         */
        SavedPage: {
            /** Rows */
            rows: components["schemas"]["SavedShape"][];
        };
        /**
         * SavedShape
         * @description A search that is kept; ``fresh`` counts the documents found that were captured since this person looked.
         */
        SavedShape: {
            /** Fresh */
            fresh: number;
            /** Fresh More */
            fresh_more: boolean;
            kind: components["schemas"]["FindKind"] | null;
            /**
             * Looked At
             * Format: date-time
             */
            looked_at: string;
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Q */
            q: string;
            /** Who */
            who: string | null;
        };
        /**
         * Saving
         * @description A search to keep by name; one of the same name is replaced.
         */
        Saving: {
            kind?: components["schemas"]["FindKind"] | null;
            /** Name */
            name: string;
            /** Q */
            q: string;
        };
        /**
         * SearchPage
         * @description Finds. ``sort`` is the order that they have: too many are not put in the order of their weight.
         *
         *     ``ready`` is false while there is no index yet; ``making`` is null where the index is that of the last build.
         */
        SearchPage: {
            /** Counts */
            counts: components["schemas"]["FindCount"][];
            /** Generation */
            generation: string;
            making: components["schemas"]["IndexMaking"] | null;
            /** More */
            more: boolean;
            /** Ready */
            ready: boolean;
            /** Rows */
            rows: components["schemas"]["FindShape"][];
            sort: components["schemas"]["Sort"];
            /** Total */
            total: number;
        };
        /**
         * SentenceShape
         * @description A sentence that bears on a claim: ``start`` .. ``end`` are code points of its text; the bounds are inclusive.
         */
        SentenceShape: {
            /** End */
            end: number;
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
            /** Sentence */
            sentence: string;
            /** Start */
            start: number;
            text: components["schemas"]["CheckedText"];
        };
        /**
         * SessionShape
         * @description Who works on which case. ``zone`` is an IANA zone; ``generation`` changes when a build changed the tables.
         */
        SessionShape: {
            /** Generation */
            generation: string;
            /** Title */
            title: string;
            /** Version */
            version: string;
            /** Who */
            who: string | null;
            /** Zone */
            zone: string;
        };
        /**
         * SharedShape
         * @description A text of the case that holds the item or a passage of it; ``words`` is the first passage in the item.
         */
        SharedShape: {
            /** How */
            how: string;
            /** Score */
            score: number;
            text: components["schemas"]["CheckedText"];
            /** Words */
            words: string;
        };
        /**
         * Signal
         * @description One signal of one scope, and its outages; ``low`` and ``high`` over the whole case.
         */
        Signal: {
            /** High */
            high: number;
            /** Low */
            low: number;
            /** Outages */
            outages: components["schemas"]["Mark"][];
            /** Scope */
            scope: string | null;
            /** Signal */
            signal: string;
            /** Stretches */
            stretches: components["schemas"]["Stretch"][];
        };
        /**
         * SilenceShape
         * @description What was measured of a source on one platform, as in the table of silences.
         */
        SilenceShape: {
            /** Basis */
            basis: string;
            /** End At */
            end_at: string | null;
            /** False Alarms Per Year */
            false_alarms_per_year: number | null;
            /** Id */
            id: string;
            /** Last Post At */
            last_post_at: string | null;
            /** Platform */
            platform: string;
            /** Probability */
            probability: number | null;
            /** Start From */
            start_from: string | null;
            /** Start To */
            start_to: string | null;
            state: components["schemas"]["SilenceState"];
        };
        /**
         * SilenceState
         * @description What a source does on a platform at the time of the row: by test, or because a poll says so.
         *
         *     ``RESTORED`` is a silence that ended. ``UNREACHABLE``, ``MOVED`` and ``REMOVED`` are what a poll was told;
         *     ``UNKNOWN`` is where nothing may be said.
         * @enum {string}
         */
        SilenceState: "posting" | "reduced" | "silent" | "restored" | "unreachable" | "moved" | "removed" | "unknown";
        /**
         * Sort
         * @description The order of finds: by weight where there are not too many, or by the time of publication.
         * @enum {string}
         */
        Sort: "best" | "newest" | "oldest";
        /**
         * SourceName
         * @description A source by id and name; ``name`` is the id where ``sources.csv`` does not hold it.
         */
        SourceName: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * SourcePage
         * @description Some rows of a list; ``total`` counts all that the filter lets through.
         */
        SourcePage: {
            /** Generation */
            generation: string;
            /** Rows */
            rows: components["schemas"]["SourceRow"][];
            /** Total */
            total: number;
        };
        /**
         * SourceRow
         * @description One source of a list; ``state`` is that of now, null where nobody could tell of its posts.
         */
        SourceRow: {
            /** Affiliation */
            affiliation: string | null;
            /** Country */
            country: string | null;
            /** Documents */
            documents: number;
            /** Id */
            id: string;
            /** Kind */
            kind: string | null;
            /** Last Post At */
            last_post_at: string | null;
            /** Name */
            name: string;
            /** Posts */
            posts: number;
            state: components["schemas"]["SilenceState"] | null;
        };
        /**
         * SourceSort
         * @description What a list of sources may be ordered by; a minus before it turns the order.
         * @enum {string}
         */
        SourceSort: "name" | "affiliation" | "documents" | "posts" | "last_post_at" | "-name" | "-affiliation" | "-documents" | "-posts" | "-last_post_at";
        /**
         * SourceWhole
         * @description One source. ``repeats`` are those from which it got claims, ``repeated_by`` those that got claims from it.
         */
        SourceWhole: {
            /** Aliases */
            aliases: string[];
            /** Consent */
            consent: boolean;
            /** Generation */
            generation: string;
            /** Handles */
            handles: string[];
            /** Hours */
            hours: components["schemas"]["HourShape"][];
            /** Languages */
            languages: string[];
            /** May Publish */
            may_publish: boolean;
            /** Moves */
            moves: components["schemas"]["MoveShape"][];
            /** Publisher */
            publisher: string | null;
            /** Repeated By */
            repeated_by: components["schemas"]["RepeatShape"][];
            /** Repeats */
            repeats: components["schemas"]["RepeatShape"][];
            /** Reports */
            reports: components["schemas"]["ReportShape"][];
            /** Silences */
            silences: components["schemas"]["SilenceShape"][];
            source: components["schemas"]["SourceRow"];
        };
        /**
         * Standing
         * @description Whether a person may be named: a public role and a published victim may, everybody else may not.
         * @enum {string}
         */
        Standing: "public role" | "published victim" | "private" | "undecided";
        /**
         * Status
         * @description How real the text says it is: a threatened strike is not a strike.
         * @enum {string}
         */
        Status: "asserted" | "threatened" | "denied" | "planned" | "hypothetical";
        /**
         * StepShape
         * @description A step of a build: ``done`` of ``total``; steps are in the order in which they began or moved last.
         */
        StepShape: {
            /** Done */
            done: number;
            /** Name */
            name: string;
            /** Total */
            total: number;
        };
        /**
         * Strength
         * @description How much of it could not be known: all of it, a part, or only not yet.
         * @enum {string}
         */
        Strength: "full" | "partial" | "pending";
        /**
         * Stretch
         * @description The values of a signal in one column: lowest, middle and highest, in the signal's own unit.
         */
        Stretch: {
            /** Column */
            column: number;
            /** High */
            high: number;
            /** Low */
            low: number;
            /** Middle */
            middle: number;
        };
        /**
         * SuggestionShape
         * @description What the tables suggest on a claim, never set by itself: ``value`` is null where the method refuses.
         *
         *     ``choices`` are the values that a person may give, each with what it means where it is a code.
         */
        SuggestionShape: {
            /** Choices */
            choices: [
                string,
                string
            ][];
            kind: components["schemas"]["JudgementKind"];
            /** Method */
            method: string;
            /** Reasons Against */
            reasons_against: components["schemas"]["ReasonShape"][];
            /** Reasons For */
            reasons_for: components["schemas"]["ReasonShape"][];
            /** Refused */
            refused: string | null;
            /** Value */
            value: string | null;
        };
        /**
         * Task
         * @description One thing to look at: a claim, a problem, a document of whose footage a second person thinks otherwise.
         *
         *     ``newest`` is when its newest text was captured. ``low`` .. ``high`` is a claim's range as stated. ``caveats``
         *     counts the caveats on its rows. ``todo`` is what a problem says to do. ``work`` is who took it or did it, in force,
         *     null where nobody has; ``notes`` are the notes on it, oldest first.
         */
        Task: {
            /** At Most */
            at_most: number | null;
            /** Caveats */
            caveats: number;
            /** Doubts */
            doubts: components["schemas"]["nightglass__desk__shapes__queue__Doubt"][];
            /** High */
            high: number | null;
            /** Id */
            id: string;
            /** Low */
            low: number | null;
            /** Measure */
            measure: string | null;
            /** Newest */
            newest: string | null;
            /** Notes */
            notes: components["schemas"]["JudgementShape"][];
            /** Place */
            place: string | null;
            /** Proven */
            proven: number | null;
            state: components["schemas"]["WorkState"];
            /** Table */
            table: string;
            /** Todo */
            todo: string | null;
            /** Words */
            words: string;
            work: components["schemas"]["JudgementShape"] | null;
        };
        /**
         * TimeBasis
         * @description What a moment's time is: when it happened or over which period, when the count was taken, or nothing.
         * @enum {string}
         */
        TimeBasis: "told" | "as of" | "none";
        /**
         * Told
         * @description A sentence that reports on a source; ``words`` is ``sentence[start - sentence_start:end - sentence_start]``.
         */
        Told: {
            mark: components["schemas"]["Mark"];
            /** Reported By */
            reported_by: string | null;
            /** Sentence */
            sentence: string;
            /** Sentence Start */
            sentence_start: number;
            /** Source */
            source: string;
        };
        /**
         * Toll
         * @description One claim's counts over time. ``chart`` is SVG drawn by the desk, with a row for each who counts.
         *
         *     ``beside`` are counts that nobody dates or for which the chart has no row, ``denied`` those denied or withdrawn.
         *     ``left_off`` counts members beyond the number that is drawn. Nothing is ever added up.
         */
        Toll: {
            /** At Most */
            at_most: number;
            /** Beside */
            beside: components["schemas"]["TollStep"][];
            /** Chart */
            chart: string;
            /** Claim Id */
            claim_id: string;
            /** Denied */
            denied: components["schemas"]["TollStep"][];
            /** Left Off */
            left_off: number;
            measure: components["schemas"]["Measure"];
            /** Period From */
            period_from: string | null;
            /** Period To */
            period_to: string | null;
            /** Place */
            place: string | null;
            /** Proven */
            proven: number;
            /** Sources */
            sources: components["schemas"]["TollSource"][];
            /** Subject */
            subject: string;
        };
        /**
         * TollSource
         * @description The counts of one who counts; with ``new`` those since the last one, never a running total.
         */
        TollSource: {
            /** New */
            new: boolean;
            /** Steps */
            steps: components["schemas"]["TollStep"][];
            /** Who */
            who: string;
        };
        /**
         * TollStep
         * @description One count: ``low`` or ``high`` null where the text sets no such bound; ``at`` is null where nobody dates it.
         *
         *     ``taken`` is true where the text says when the count was taken; else ``at`` is when it was published. ``words``
         *     stand at ``start`` .. ``end`` of the document. ``told_again`` counts later tellings of the same count.
         */
        TollStep: {
            /** At */
            at: string | null;
            /** Document Id */
            document_id: string;
            /** End */
            end: number;
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
            /** Source */
            source: string;
            /** Start */
            start: number;
            /** Taken */
            taken: boolean;
            /** Told Again */
            told_again: number;
            /** Words */
            words: string;
        };
        /**
         * Tolls
         * @description The claims that count harm to people and have a course in time: by measure, those of most counts first.
         */
        Tolls: {
            /** Generation */
            generation: string;
            /** Rows */
            rows: components["schemas"]["Toll"][];
            /** Total */
            total: number;
        };
        /**
         * Ungraded
         * @description Asks for the claims that nobody graded.
         * @enum {string}
         */
        Ungraded: "none";
        /**
         * WaitingShape
         * @description A file that the next build will take; ``path`` is relative to the inbox.
         */
        WaitingShape: {
            /** Bytes */
            bytes: number;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Path */
            path: string;
        };
        /**
         * Way
         * @description Which way a number moved; unknown where it cannot be read on both sides.
         * @enum {string}
         */
        Way: "up" | "down" | "unknown";
        /**
         * Wording
         * @description One sentence that bears on a claim: ``start`` .. ``end`` is half-open, in code points of the document's text.
         */
        Wording: {
            /** Document Id */
            document_id: string;
            /** End */
            end: number;
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
            /** Published At */
            published_at: string | null;
            /** Published Precision */
            published_precision: string;
            /** Reason */
            reason: string;
            /** Row Id */
            row_id: string;
            /** Row Table */
            row_table: string;
            /** Source */
            source: string | null;
            /** Source Id */
            source_id: string | null;
            stance: components["schemas"]["MemberStance"];
            /** Start */
            start: number;
            /** Text */
            text: string;
            /** Title */
            title: string | null;
        };
        /**
         * Words
         * @description Words of a document: ``start`` .. ``end`` is half-open, in code points of its text.
         */
        Words: {
            /** End */
            end: number;
            /** Start */
            start: number;
            /** Text */
            text: string;
        };
        /**
         * WorkState
         * @description How far it is; ``open`` is what nobody took.
         * @enum {string}
         */
        WorkState: "open" | "taken" | "done";
        /**
         * WrittenShape
         * @description An account that was written: ``manifest`` is the SHA-256 of its manifest, ``open`` the page to open.
         */
        WrittenShape: {
            /** Account */
            account: string;
            /** Files */
            files: number;
            /** Manifest */
            manifest: string;
            /** Masked */
            masked: number;
            /** Open */
            open: string;
        };
        /**
         * Doubt
         * @description How finely a place is known: a country is never a point in its capital.
         *
         *     ``point`` is a town or a named spot, ``area`` a province, a county or a place that others lie within, ``region``
         *     several countries, ``name`` a name that no list of places holds.
         * @enum {string}
         */
        nightglass__desk__shapes__places__Doubt: "point" | "area" | "country" | "region" | "name";
        /**
         * Doubt
         * @description Why something waits; each counts one, and what has most comes first.
         * @enum {string}
         */
        nightglass__desk__shapes__queue__Doubt: "figures disagree" | "denied" | "origins uncertain" | "open caveats" | "a second person disagrees" | "new since it was done" | "problem";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    build_api_builds_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    start_api_builds_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    stop_api_builds_stop_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    check_api_check_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Checking"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    check_file_api_check_file__name__put: {
        parameters: {
            query?: {
                source?: string | null;
                published?: string | null;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    claims_api_claims_get: {
        parameters: {
            query?: {
                id?: string[];
                document_id?: string | null;
                kind?: components["schemas"]["ClaimKind"] | null;
                measure?: components["schemas"]["Measure"] | null;
                place?: string | null;
                words?: string | null;
                proven_least?: number | null;
                one_publisher?: boolean | null;
                grade?: components["schemas"]["Grade"] | components["schemas"]["Ungraded"] | null;
                since?: string | null;
                until?: string | null;
                sort?: components["schemas"]["ClaimSort"];
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    claim_api_claims__claim_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimWhole"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    suggestions_api_claims__claim_id__suggestions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionShape"][];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    documents_api_documents_get: {
        parameters: {
            query?: {
                source_id?: string | null;
                language?: string | null;
                genre?: components["schemas"]["Genre"] | null;
                words?: string | null;
                since?: string | null;
                until?: string | null;
                sort?: components["schemas"]["DocumentSort"];
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    document_api_documents__document_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentWhole"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    beside_api_documents__document_id__beside__other_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
                other_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BesideShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    download_api_documents__document_id__bytes_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    check_api_documents__document_id__bytes_check_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BytesShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    picture_api_documents__document_id__picture_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    inbox_api_inbox_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    receive_api_inbox_files__name__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    problems_api_inbox_problems_get: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    judgements_api_judgements_get: {
        parameters: {
            query?: {
                about_id?: string | null;
                kind?: string[];
                who?: string | null;
                in_force?: boolean | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgementPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    judge_api_judgements_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Judging"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgementShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meanwhile"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    overview_api_overview_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_places_api_places_get: {
        parameters: {
            query?: {
                kind?: components["schemas"]["MomentKind"][] | null;
                type?: components["schemas"]["EventType"][] | null;
                measure?: components["schemas"]["Measure"][] | null;
                status?: components["schemas"]["Status"][] | null;
                place?: string | null;
                document?: string | null;
                begin?: string | null;
                end?: string | null;
                undated?: boolean;
                analysis?: boolean;
                other_times?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Places"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publication_api_publish_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publish_api_publish_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Destination"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    look_api_publish_look_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    people_api_publish_people_get: {
        parameters: {
            query?: {
                show?: components["schemas"]["PeopleShow"];
                words?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sentences_api_publish_people_sentences_get: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaidOf"][];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    queue_api_queue_get: {
        parameters: {
            query?: {
                show?: components["schemas"]["QueueShow"];
                doubt?: components["schemas"]["Doubt-Input"] | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    search_api_search_get: {
        parameters: {
            query?: {
                q?: string;
                kind?: components["schemas"]["FindKind"] | null;
                sort?: components["schemas"]["Sort"];
                after?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    saved_api_search_saved_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    save_api_search_saved_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Saving"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    remove_api_search_saved__number__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    look_api_search_saved__number__looked_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    session_api_session_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    name_api_session_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Naming"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionShape"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    invite_api_session_invite_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sources_api_sources_get: {
        parameters: {
            query?: {
                words?: string | null;
                affiliation?: string | null;
                kind?: string | null;
                state?: components["schemas"]["SilenceState"] | null;
                sort?: components["schemas"]["SourceSort"];
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    source_api_sources__source_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceWhole"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_moments_api_timeline_get: {
        parameters: {
            query?: {
                sort?: components["schemas"]["MomentOrder"];
                offset?: number;
                limit?: number;
                kind?: components["schemas"]["MomentKind"][] | null;
                type?: components["schemas"]["EventType"][] | null;
                measure?: components["schemas"]["Measure"][] | null;
                status?: components["schemas"]["Status"][] | null;
                place?: string | null;
                document?: string | null;
                begin?: string | null;
                end?: string | null;
                undated?: boolean;
                analysis?: boolean;
                other_times?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moments"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_density_api_timeline_density_get: {
        parameters: {
            query?: {
                columns?: number;
                kind?: components["schemas"]["MomentKind"][] | null;
                type?: components["schemas"]["EventType"][] | null;
                measure?: components["schemas"]["Measure"][] | null;
                status?: components["schemas"]["Status"][] | null;
                place?: string | null;
                document?: string | null;
                begin?: string | null;
                end?: string | null;
                undated?: boolean;
                analysis?: boolean;
                other_times?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Density"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_tolls_api_tolls_get: {
        parameters: {
            query?: {
                measure?: components["schemas"]["Measure"] | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tolls"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_axis_api_watch_axis_get: {
        parameters: {
            query?: {
                begin?: string | null;
                end?: string | null;
                columns?: number;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Axis"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_marks_api_watch_marks_get: {
        parameters: {
            query?: {
                kind?: components["schemas"]["MarkKind"][] | null;
                begin?: string | null;
                end?: string | null;
                source?: string | null;
                sort?: components["schemas"]["MarkOrder"];
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Marks"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_evidence_api_watch_marks__mark_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mark_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_beside_api_watch_sources_get: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BesidePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
}
