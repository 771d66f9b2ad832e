//! What an account may do at the desk.

use std::fmt;
use std::str::FromStr;

/// What an account may do. Who has a role is told to nobody but who has an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Writes (người viết).
    Writer,
    /// Approves what others wrote (người duyệt).
    Approver,
    /// Looks after accounts (quản trị).
    Admin,
}

/// A text that names no role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchRole(pub String);

impl Role {
    pub const ALL: [Role; 3] = [Role::Writer, Role::Approver, Role::Admin];

    /// As it is typed and kept.
    pub fn name(self) -> &'static str {
        match self {
            Role::Writer => "writer",
            Role::Approver => "approver",
            Role::Admin => "admin",
        }
    }
}

impl FromStr for Role {
    type Err = NoSuchRole;

    fn from_str(text: &str) -> Result<Self, NoSuchRole> {
        let found = Role::ALL.into_iter().find(|role| role.name() == text);
        found.ok_or_else(|| NoSuchRole(text.to_owned()))
    }
}

impl fmt::Display for NoSuchRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = Role::ALL.into_iter().map(Role::name).collect();
        write!(f, "“{}” is no role; write {}", self.0, names.join(", "))
    }
}

impl std::error::Error for NoSuchRole {}
