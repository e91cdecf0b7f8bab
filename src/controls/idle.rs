//! Buttons that have nothing to do at the moment.

/// What `aria-disabled` of a button says: it is never `disabled`, which would take the focus away from who has just pressed
/// it. Its press goes no further (`hooks::use_focus_kept`).
pub fn idle(is_idle: bool) -> Option<&'static str> {
    is_idle.then_some("true")
}
